"""The reader: the twelve layers of multilingual-e5-small with heads for `has`, `supported` and the span.

Linear layers run over the tokens of a batch without its padding; only attention sees the padded rectangle."""
import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

WIDTH, INNER, HEADS, LAYERS, POSITIONS = 384, 1536, 12, 12, 512
SCALE = (WIDTH // HEADS) ** -0.5


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, index, rows, length, bias, drop):
        """x: [tokens, width]; index: place of each token in the rectangle [rows * length]."""
        qkv = self.qkv(x)
        padded = qkv.new_zeros(rows * length, 3 * WIDTH).index_copy(0, index, qkv)
        q, k, v = padded.view(rows, length, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # written out: on a processor its gradient is faster than that of scaled_dot_product_attention
        near = torch.softmax((q * SCALE) @ k.transpose(-1, -2) + bias.to(q.dtype), -1, dtype=q.dtype)
        seen = (near @ v).transpose(1, 2).reshape(rows * length, WIDTH).index_select(0, index)
        x = self.norm1(x + drop(self.out(seen)))
        return self.norm2(x + drop(self.down(F.gelu(self.up(x)))))


class Drop:
    """Dropout that cuts its masks from one pool of random numbers: drawing new ones costs a tenth of a step."""

    def __init__(self, rate, size=1 << 23):
        self.rate = rate
        pool = (torch.rand(size) >= rate).float() / (1 - rate)
        self.pool = {torch.float32: pool, torch.bfloat16: pool.bfloat16()}

    def __call__(self, x):
        if not self.rate:
            return x
        at = int(torch.randint(0, len(self.pool[x.dtype]) - x.numel(), (1,)))
        return x * self.pool[x.dtype][at : at + x.numel()].view_as(x)


def keep_all(x):
    return x


class Reader(nn.Module):
    def __init__(self, table, drop=0.1, frozen=0):
        super().__init__()
        self.register_buffer("table", torch.as_tensor(table), persistent=False)
        self.position = nn.Parameter(torch.zeros(POSITIONS, WIDTH))
        self.kind = nn.Parameter(torch.zeros(2, WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.has = nn.Linear(2 * WIDTH, 2)
        self.span = nn.Linear(WIDTH, 2)
        self.drop = Drop(drop)
        self.frozen = frozen
        for head in (self.has, self.span):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)

    def encode(self, ids, types, mask):
        rows, length = ids.shape
        index = mask.reshape(-1).nonzero().squeeze(1)
        position = torch.arange(length).repeat(rows).index_select(0, index)
        bias = torch.zeros(mask.shape).masked_fill(~mask, -1e9)[:, None, None, :]

        def bottom(x):
            for layer in self.layers[: self.frozen]:
                x = layer(x, index, rows, length, bias, keep_all)
            return x

        def embed():
            flat = ids.reshape(-1).index_select(0, index)
            kinds = types.reshape(-1).index_select(0, index)
            x = F.embedding(flat, self.table) + self.position[position] + self.kind[kinds]
            return self.norm(x)

        drop = self.drop if self.training else keep_all
        if self.frozen:
            with torch.no_grad():
                x = bottom(embed())
        else:
            x = drop(embed())
        for layer in self.layers[self.frozen :]:
            x = layer(x, index, rows, length, bias, drop)
        return x, index

    def forward(self, ids, types, mask):
        """(has [rows, 2]: answers, supports; span [rows, length, 2]: start, end inside the passage)"""
        rows, length = ids.shape
        x, index = self.encode(ids, types, mask)
        full = x.float().new_zeros(rows * length, WIDTH).index_copy(0, index, x.float()).view(rows, length, WIDTH)
        passage = (types == 1) & mask
        weight = passage[..., None].float()
        mean = (full * weight).sum(1) / weight.sum(1).clamp(min=1)
        has = self.has(torch.cat([full[:, 0], mean], -1))
        span = self.span(full).float().masked_fill(~passage[..., None], -1e4)
        return has.float(), span


def from_tensors(tensors, keep, **options):
    """The untrained reader (its body is the encoder), with the rows `keep` of the vocabulary."""
    table = tensors["emb.word"][keep]
    reader = Reader(table, **options)

    def put(parameter, array):
        with torch.no_grad():
            parameter.copy_(torch.as_tensor(np.ascontiguousarray(array)).view_as(parameter))

    put(reader.position, tensors["emb.pos"])
    put(reader.kind, tensors["emb.type"])
    put(reader.norm.weight, tensors["emb.ln.w"])
    put(reader.norm.bias, tensors["emb.ln.b"])
    for number, layer in enumerate(reader.layers):
        of = lambda name: tensors[f"l{number}.{name}"]  # noqa: E731
        put(layer.qkv.weight, np.concatenate([of("q.w"), of("k.w"), of("v.w")]))
        put(layer.qkv.bias, np.concatenate([of("q.b"), of("k.b"), of("v.b")]))
        for module, name in ((layer.out, "ao"), (layer.norm1, "aln"), (layer.up, "fi"), (layer.down, "fo"), (layer.norm2, "oln")):
            put(module.weight, of(f"{name}.w"))
            put(module.bias, of(f"{name}.b"))
    return reader
