namespace Yipai.Fuzz;

/// <summary>Makes inputs from the corpus: it joins pieces, changes bytes and repeats parts.</summary>
/// <remarks>The same seed gives the same inputs.</remarks>
internal sealed class CorpusMutation(IReadOnlyList<byte[]> corpus, int seed)
{
    private const int MostPieces = 6;
    private const int MostChanges = 8;

    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var input = new List<byte>();
        for (int pieces = _random.Next(1, MostPieces); pieces > 0; pieces--)
        {
            byte[] piece = corpus[_random.Next(corpus.Count)];
            int start = _random.Next(2) == 0 ? 0 : _random.Next(piece.Length);
            input.AddRange(piece[start..]);
        }

        for (int changes = _random.Next(MostChanges); changes > 0 && input.Count > 0; changes--)
        {
            Change(input, _random.Next(input.Count));
        }

        return [.. input];
    }

    private void Change(List<byte> input, int at)
    {
        switch (_random.Next(4))
        {
            case 0:
                input[at] = (byte)_random.Next(256);
                break;
            case 1:
                input.Insert(at, (byte)"0123456789 -.:@*xX\0"[_random.Next(19)]);
                break;
            case 2:
                input.RemoveAt(at);
                break;
            default:
                int length = Math.Min(_random.Next(1, 24), input.Count - at);
                input.InsertRange(at, input.GetRange(at, length));
                break;
        }
    }
}
