using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Detection;

/// <summary>Finds resident identity numbers (身份证号码).</summary>
/// <remarks>
/// A mistyped number still identifies its holder, so one whose check fails is a finding where the text calls it an
/// identity number. The form of 15 digits has no check at all and is a finding only there.
/// </remarks>
internal sealed class IdentityNumberRecognizer() : TextRecognizer(NumberReader.Starts)
{
    private const uint AnyBreaks = ~1u;
    private const int CueDistance = 24;

    private static readonly string[] Cues = ["身份证", "身份号", "身份证件", "证件号", "公民身份"];

    public override void Find(ReadOnlySpan<char> text, int at, List<TextFinding> found)
    {
        if (!NumberReader.IsStart(text, at))
        {
            return;
        }

        Span<char> digits = stackalloc char[IdentityNumber.Length];
        if (Reads(text, at, digits, 0, out int end))
        {
            Add(IdentityNumber.IsValid(digits) ? "id-checksum" : HasCue(text[..at]) ? "id-context" : null);
        }
        else if (Reads(text, at, digits, AnyBreaks, out end))
        {
            Add(IdentityNumber.IsValid(digits) ? "id-checksum" : null);
        }
        else if (Reads(text, at, digits[..IdentityNumber.LegacyLength], 0, out end))
        {
            Add(IdentityNumber.IsValidLegacy(digits[..IdentityNumber.LegacyLength]) && HasCue(text[..at]) ? "id-legacy" : null);
        }

        void Add(string? rule)
        {
            if (rule is not null)
            {
                found.Add(new TextFinding(DataItems.IdentityNumber, at, end - at, rule));
            }
        }
    }

    private static bool Reads(ReadOnlySpan<char> text, int at, Span<char> digits, uint breaks, out int end)
    {
        end = NumberReader.Read(text, at, digits, breaks);
        return end > 0 && NumberReader.IsEnd(text, end);
    }

    private static bool HasCue(ReadOnlySpan<char> before)
    {
        ReadOnlySpan<char> near = before[Math.Max(0, before.Length - CueDistance)..];
        foreach (string cue in Cues)
        {
            if (near.Contains(cue, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
