using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Scans texts and writes them with every finding masked by its rule. It handles one text at a time.</summary>
internal sealed class TextMasking(Masker masker)
{
    private readonly List<TextFinding> _findings = [];
    private readonly List<MaskedStretch> _stretches = [];

    /// <summary>Gets the stretches that were masked in the last text, in order of position.</summary>
    public IReadOnlyList<MaskedStretch> Stretches => _stretches;

    /// <summary>Finds the stretches of a text that must be masked.</summary>
    /// <returns>True if at least one stretch must be masked.</returns>
    public bool Find(ReadOnlySpan<char> text, Audience audience, KnownValues known)
    {
        _findings.Clear();
        _stretches.Clear();
        if (known.Count > 0)
        {
            AddKnown(text, audience, known);
        }

        masker.Scanner.Scan(text, _findings);
        foreach (TextFinding finding in _findings)
        {
            MaskingRule rule = masker.Rules.ForText(finding.Kind, audience);
            Add(new MaskedStretch(finding.Start, finding.Length, finding.Item, rule, IsKnown: false));
        }

        if (_stretches.Count > 1)
        {
            MaskedStretch.Merge(_stretches);
        }

        return _stretches.Count > 0;
    }

    /// <summary>Writes the text in which <see cref="Find"/> last found stretches.</summary>
    public void Write(ReadOnlySpan<char> text, Audience audience, IBufferWriter<char> destination)
    {
        int from = 0;
        foreach (MaskedStretch stretch in _stretches)
        {
            destination.Write(text[from..stretch.Start]);
            ReadOnlySpan<char> value = text.Slice(stretch.Start, stretch.Length);
            Span<char> room = destination.GetSpan(stretch.Rule.Format.MaxLength(value.Length));
            int written = masker.WriteValue(stretch.Item, stretch.Rule.Format, value, audience, room);
            destination.Advance(written);
            if (written == 0)
            {
                destination.Write(MaskWriter.Gap);
            }

            from = stretch.End;
        }

        destination.Write(text[from..]);
    }

    /// <summary>Returns the rules that ordered the masks of the last text, each once.</summary>
    public IReadOnlyList<RuleCitation> Citations() => [.. _stretches.SelectMany(stretch => stretch.Rule.Citations).Distinct()];

    /// <summary>Adds the places of known values. A known value is shown as a field of its item, a finding by the rule for text.</summary>
    private void AddKnown(ReadOnlySpan<char> text, Audience audience, KnownValues known)
    {
        FoldedText folded = FoldedText.Of(text);
        foreach (KnownValue value in known.All)
        {
            MaskingRule rule = masker.Rules.ForField(value.Item, audience);
            foreach ((int start, int length) in folded.Find(value.Folded))
            {
                Add(new MaskedStretch(start, length, value.Item, rule, IsKnown: true));
            }
        }
    }

    private void Add(MaskedStretch stretch)
    {
        if (stretch.Rule.Format.Kind != MaskKind.Keep)
        {
            _stretches.Add(stretch);
        }
    }
}
