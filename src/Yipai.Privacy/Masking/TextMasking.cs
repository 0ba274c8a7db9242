using System.Text;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Scans a text and writes it again with every finding in the format of its rule.</summary>
internal static class TextMasking
{
    /// <summary>What stands in a sentence where a value was erased.</summary>
    private const string Gap = "***";

    public static MaskedText Apply(string text, Audience audience, MaskingRules rules, KnownValues known)
    {
        var masked = new StringBuilder(text.Length);
        List<RuleCitation> citations = [];
        int from = 0;
        foreach (MaskedStretch stretch in Stretches(text, audience, rules, known))
        {
            string value = text.Substring(stretch.Start, stretch.Length);
            string mask = MaskValue(stretch.Item, value, stretch.Rule.Format);
            masked.Append(text, from, stretch.Start - from).Append(mask.Length == 0 ? Gap : mask);
            citations.AddRange(stretch.Rule.Citations.Except(citations));
            from = stretch.Start + stretch.Length;
        }

        return from == 0
            ? new MaskedText(text, [], IsMasked: false)
            : new MaskedText(masked.Append(text, from, text.Length - from).ToString(), citations, IsMasked: true);
    }

    public static string MaskValue(DataItem item, string value, MaskFormat format)
    {
        string? shaped = format.Kind == MaskKind.KeepEnds ? ValueShape.Normalize(item, value) : value;
        return shaped is null ? MaskFormat.HiddenText : MaskWriter.Write(format, shaped);
    }

    /// <summary>Known values by their field's rule, findings by that for text; what overlaps is masked as one.</summary>
    private static List<MaskedStretch> Stretches(string text, Audience audience, MaskingRules rules, KnownValues known)
    {
        List<MaskedStretch> stretches = [];
        if (known.Count > 0)
        {
            FoldedText folded = FoldedText.Of(text);
            foreach (KnownValue value in known.All)
            {
                MaskingRule rule = rules.ForField(value.Item, audience);
                stretches.AddRange(folded.Find(value.Folded).Select(at =>
                    new MaskedStretch(at.Start, at.Length, value.Item, rule, IsKnown: true)));
            }
        }

        foreach (TextFinding finding in TextScanner.Default.Scan(text))
        {
            MaskingRule rule = rules.ForText(finding.Item, audience);
            stretches.Add(new MaskedStretch(finding.Start, finding.Length, finding.Item, rule, IsKnown: false));
        }

        stretches.RemoveAll(stretch => stretch.Rule.Format == MaskFormat.Keep);
        return MaskedStretch.Merge(stretches);
    }
}
