using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Masks whole UTF-8 texts for one audience, one at a time.</summary>
/// <remarks>Bytes that are not masked remain unchanged.</remarks>
internal sealed class Utf8Masking(Masker masker, Audience audience)
{
    private readonly TextStreamScanner _scanner = new(masker.Scanner, MaskingRules.HidesDoubtful(audience));
    private readonly Utf8MaskWriter _writer = new(masker, audience);
    private readonly List<TextFinding> _found = [];

    public Audience Audience => _writer.Audience;

    /// <summary>Gets the offset of the first byte of the last text that was not UTF-8, or null if all bytes were UTF-8.</summary>
    public long? FirstDamage { get; private set; }

    /// <summary>Masks a text.</summary>
    /// <returns>The number of masked values.</returns>
    public int Mask(ReadOnlySpan<byte> utf8, IBufferWriter<byte> destination)
    {
        _found.Clear();
        FirstDamage = _scanner.ScanWhole(utf8, _found);
        int from = 0;
        int count = 0;
        foreach (TextFinding finding in _found)
        {
            MaskFormat format = _writer.FormatOf(finding.Kind);
            if (format.Kind != MaskKind.Keep)
            {
                destination.Write(utf8[from..finding.Utf8Start]);
                from = finding.Utf8Start + finding.Utf8Length;
                _writer.Write(finding, format, utf8[finding.Utf8Start..from], destination);
                count++;
            }
        }

        destination.Write(utf8[from..]);
        return count;
    }
}
