using System.Buffers;
using System.Text;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Masks whole UTF-8 texts for one audience, one at a time; what is not masked leaves byte for byte as it came.</summary>
internal sealed class Utf8Masking(Masker masker, Audience audience)
{
    private readonly TextStreamScanner _scanner = new(masker.Scanner);
    private readonly List<TextFinding> _found = [];
    private readonly MaskFormat?[] _formats = new MaskFormat?[FindingKinds.All.Count];
    private char[] _value = [];
    private char[] _shown = [];

    /// <summary>The first byte of the last text that was not UTF-8, null for none.</summary>
    public long? FirstDamage { get; private set; }

    /// <summary>Masks a text.</summary>
    /// <returns>How many values were masked.</returns>
    public int Mask(ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        _found.Clear();
        FirstDamage = _scanner.ScanWhole(utf8, _found);
        int from = 0;
        int count = 0;
        foreach (TextFinding finding in _found)
        {
            MaskFormat format = FormatOf(finding.Kind);
            if (format.Kind != MaskKind.Keep)
            {
                destination.Write(utf8[from..finding.Utf8Start]);
                from = finding.Utf8Start + finding.Utf8Length;
                WriteValue(finding, format, utf8[finding.Utf8Start..from], destination);
                count++;
            }
        }

        destination.Write(utf8[from..]);
        return count;
    }

    /// <summary>The format of a kind inside a text.</summary>
    public MaskFormat FormatOf(FindingKind kind) => kind.Order < _formats.Length
        ? _formats[kind.Order] ??= masker.Rules.ForText(kind, audience).Format
        : masker.Rules.ForText(kind, audience).Format;

    /// <summary>Writes what stands for a value.</summary>
    public void WriteValue(in TextFinding finding, MaskFormat format, ReadOnlySpan<char> value, IBufferWriter<byte> destination)
    {
        Span<char> shown = Room(ref _shown, format.MaxLength(value.Length));
        int written = masker.WriteValue(finding.Item, format, value, audience, shown);
        Encoding.UTF8.GetBytes(written == 0 ? MaskWriter.Gap : shown[..written], destination);
    }

    private void WriteValue(in TextFinding finding, MaskFormat format, ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        Span<char> value = Room(ref _value, utf8.Length);
        value = value[..Encoding.UTF8.GetChars(utf8, value)];
        WriteValue(finding, format, value, destination);
        value.Clear();
    }

    private static Span<char> Room(ref char[] buffer, int length)
    {
        if (buffer.Length < length)
        {
            buffer = new char[length * 2];
        }

        return buffer;
    }
}
