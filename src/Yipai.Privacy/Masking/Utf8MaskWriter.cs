using System.Buffers;
using System.Text;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Writes in UTF-8 what an audience sees of the values found in texts.</summary>
/// <remarks>It handles one value at a time.</remarks>
internal sealed class Utf8MaskWriter(Masker masker, Audience audience)
{
    private readonly MaskFormat?[] _formats = new MaskFormat?[FindingKinds.All.Count];
    private char[] _value = [];
    private char[] _shown = [];

    public Audience Audience => audience;

    /// <summary>Returns the format of a kind inside a text.</summary>
    public MaskFormat FormatOf(FindingKind kind) => kind.Order < _formats.Length
        ? _formats[kind.Order] ??= masker.Rules.ForText(kind, audience).Format
        : masker.Rules.ForText(kind, audience).Format;

    /// <summary>Writes the masked form of a value.</summary>
    public void Write(in TextFinding finding, MaskFormat format, ReadOnlySpan<char> value, IBufferWriter<byte> destination)
    {
        Span<char> shown = Room(ref _shown, format.MaxLength(value.Length));
        int written = masker.WriteValue(finding.Item, format, value, audience, shown);
        Encoding.UTF8.GetBytes(written == 0 ? MaskWriter.Gap : shown[..written], destination);
    }

    /// <summary>Writes the masked form of a value that is UTF-8 itself.</summary>
    public void Write(in TextFinding finding, MaskFormat format, ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        Span<char> value = Room(ref _value, utf8.Length);
        value = value[..Encoding.UTF8.GetChars(utf8, value)];
        Write(finding, format, value, destination);
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
