using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace Yipai.Privacy.Detection;

/// <summary>Decodes UTF-8 in pieces and remembers where it was damaged, so that positions in bytes stay exact.</summary>
internal sealed class Utf8Pieces
{
    /// <summary>Gives the most bytes of a character that a piece can leave to the next one.</summary>
    public const int LongestRest = 4;

    /// <summary>Gives how many characters are counted at a time, so that the sum fits into 16 bits.</summary>
    private const int MostCounted = 1 << 14;

    private readonly byte[] _rest = new byte[LongestRest];
    private readonly List<(int Index, int Bytes)> _damages = [];
    private int _restLength;
    private long _decoded;

    /// <summary>Gets the offset of the first byte that was not UTF-8, or null if all bytes were UTF-8.</summary>
    public long? FirstDamage { get; private set; }

    /// <summary>Decodes a piece, together with the bytes that the piece before left over.</summary>
    /// <returns>The number of characters written.</returns>
    public int Decode(ReadOnlySpan<byte> utf8, Span<char> text, int index, bool isLast)
    {
        int written = 0;
        while (_restLength > 0 && !utf8.IsEmpty)
        {
            _rest[_restLength++] = utf8[0];
            utf8 = utf8[1..];
            OperationStatus status = Rune.DecodeFromUtf8(_rest.AsSpan(0, _restLength), out _, out _);
            if (status != OperationStatus.NeedMoreData)
            {
                int length = _restLength;
                _restLength = 0;
                written += DecodeAll(_rest.AsSpan(0, length), text[written..], index + written, isLast: false);
            }
        }

        written += DecodeAll(utf8, text[written..], index + written, isLast: false);
        if (isLast && _restLength > 0)
        {
            int length = _restLength;
            _restLength = 0;
            written += DecodeAll(_rest.AsSpan(0, length), text[written..], index + written, isLast: true);
        }

        return written;
    }

    /// <summary>Returns the number of bytes that the characters took.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="index">The index of the characters in the buffer.</param>
    public int ByteCount(ReadOnlySpan<char> text, int index)
    {
        int count = CountUndamaged(text);
        if (_damages.Count > 0)
        {
            for (int at = FirstDamageFrom(index); at < _damages.Count && _damages[at].Index < index + text.Length; at++)
            {
                count += _damages[at].Bytes - 3;
            }
        }

        return count;
    }

    private int FirstDamageFrom(int index)
    {
        int low = 0;
        int high = _damages.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _damages[middle].Index < index ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// Counts three bytes for a character, one less below U+0800 and for each half of a pair, and another less for ASCII.
    /// </summary>
    private static int CountUndamaged(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        int count = 3 * units.Length;
        while (units.Length >= Vector128<ushort>.Count)
        {
            ReadOnlySpan<ushort> part = units[..(Math.Min(units.Length, MostCounted) & -Vector128<ushort>.Count)];
            units = units[part.Length..];
            Vector128<ushort> less = Vector128<ushort>.Zero;
            for (int at = 0; at < part.Length; at += Vector128<ushort>.Count)
            {
                var block = Vector128.Create(part[at..]);
                Vector128<ushort> ascii = Vector128.LessThan(block, Vector128.Create((ushort)0x80));
                Vector128<ushort> shorter = Vector128.LessThan(block, Vector128.Create((ushort)0x800))
                    | Vector128.LessThan(block - Vector128.Create((ushort)0xD800), Vector128.Create((ushort)0x800));
                less -= ascii + shorter;
            }

            count -= Vector128.Sum(less);
        }

        foreach (ushort unit in units)
        {
            count -= unit < 0x80 ? 2 : unit < 0x800 || char.IsSurrogate((char)unit) ? 1 : 0;
        }

        return count;
    }

    public void Forget(int characters)
    {
        int kept = 0;
        for (int index = 0; index < _damages.Count; index++)
        {
            (int at, int bytes) = _damages[index];
            if (at >= characters)
            {
                _damages[kept++] = (at - characters, bytes);
            }
        }

        _damages.RemoveRange(kept, _damages.Count - kept);
    }

    public void Reset()
    {
        _damages.Clear();
        (_restLength, _decoded, FirstDamage) = (0, 0, null);
        Array.Clear(_rest);
    }

    private int DecodeAll(ReadOnlySpan<byte> utf8, Span<char> text, int index, bool isLast)
    {
        int written = 0;
        while (!utf8.IsEmpty)
        {
            OperationStatus status = Utf8.ToUtf16(
                utf8, text[written..], out int read, out int characters, replaceInvalidSequences: false, isFinalBlock: isLast);
            utf8 = utf8[read..];
            written += characters;
            _decoded += read;
            if (status == OperationStatus.NeedMoreData)
            {
                utf8.CopyTo(_rest);
                _restLength = utf8.Length;
                return written;
            }

            if (status == OperationStatus.InvalidData)
            {
                Rune.DecodeFromUtf8(utf8, out _, out int damaged);
                _damages.Add((index + written, damaged));
                FirstDamage ??= _decoded;
                _decoded += damaged;
                text[written++] = '\uFFFD';
                utf8 = utf8[damaged..];
            }
        }

        return written;
    }
}
