"""Takes up an exported 8-bit network: its weights as the beginning of another training."""
import numpy as np
import onnx
import torch
from onnx import numpy_helper

NAMES = dict(pos="position", typ="kind", eln="norm")
LAYER = dict(o="out", ln1="norm1", fi="up", fo="down", ln2="norm2", qkv="qkv")


def own_name(name):
    """Name of a parameter here: earlier exports named them otherwise."""
    parts = name.split(".")[1:]
    if parts[0] == "layers":
        parts[2] = LAYER.get(parts[2], parts[2])
    else:
        parts[0] = NAMES.get(parts[0], parts[0])
    return ".".join(parts)


def exported_state(model, path):
    """The parameters of `model` that an exported network holds, by name; of an encoder all but those of the heads."""
    graph = onnx.load(path).graph
    values = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    state = {own_name(name): value for name, value in values.items() if name.startswith("model.") or name.startswith("m.")}
    state = {name: value for name, value in state.items() if name in model.state_dict()}
    # weights of linear layers stand in the order of use
    packed = [n.input[1] for n in graph.node if n.op_type == "MatMulInteger" and n.input[1].endswith("_quantized")]
    places = [f"layers.{n}.{part}.weight" for n in range(len(model.layers)) for part in ("qkv", "out", "up", "down")]
    if len(packed) > len(places):
        places += ["has.weight", "span.weight"]
    assert len(packed) == len(places), (len(packed), len(places))
    packed.sort(key=lambda name: {(768, 2): 1, (384, 2): 2}.get(values[name].shape, 0))  # the heads last
    for name, place in zip(packed, places):
        stem = name.removesuffix("_quantized")
        value = (values[name].astype(np.float32) - values[f"{stem}_zero_point"].astype(np.float32)) * values[f"{stem}_scale"]
        state[place] = value.T
    return {name: torch.tensor(np.array(value)) for name, value in state.items()}


def take_up(model, path, heads=True):
    """Loads a network of `export.py` into `model`. An encoder is taken up without `heads`: they stay as they are."""
    state = exported_state(model, path)
    missing = {name for name in set(model.state_dict()) - set(state) if heads or name.split(".")[0] not in ("has", "span")}
    assert not missing, missing
    model.load_state_dict(state, strict=False)
