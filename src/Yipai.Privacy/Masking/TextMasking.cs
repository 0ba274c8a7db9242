using System.Buffers;
using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Scans texts and writes them with every finding masked by its rule.</summary>
/// <remarks>It handles one text at a time.</remarks>
internal sealed class TextMasking(Masker masker)
{
    private static readonly SearchValues<char> Degrees = SearchValues.Create("+-.0123456789 °NSEWnsew");

    private const int LongestAddress = 120;

    private readonly List<TextFinding> _findings = [];
    private readonly List<MaskedStretch> _stretches = [];

    /// <summary>Finds the stretches of a text that must be masked.</summary>
    /// <param name="text">The text.</param>
    /// <param name="audience">The audience that will see the text.</param>
    /// <param name="known">The values that are known beforehand.</param>
    /// <param name="from">The index at which the text begins that will be shown. What precedes it only announces the value.</param>
    /// <returns>True if at least one stretch must be masked.</returns>
    public bool Find(ReadOnlySpan<char> text, Audience audience, KnownValues known, int from = 0)
    {
        _findings.Clear();
        _stretches.Clear();
        if (known.Count > 0)
        {
            AddKnown(text, audience, known);
        }

        masker.Scanner.Scan(text, _findings, MaskingRules.HidesDoubtful(audience));
        foreach (TextFinding finding in _findings)
        {
            MaskingRule rule = masker.Rules.ForText(finding.Kind, audience);
            int start = Math.Max(finding.Start, from);
            if (start < finding.End)
            {
                Add(new MaskedStretch(start, finding.End - start, finding.Item, rule, IsKnown: false));
            }
        }

        if (_stretches.Count > 1)
        {
            MaskedStretch.Merge(_stretches);
        }

        return _stretches.Count > 0;
    }

    /// <summary>Finds what must be masked in a value behind the words of its key.</summary>
    /// <remarks>The form does not matter where the key decides.</remarks>
    /// <returns>True if at least one stretch must be masked.</returns>
    public bool FindField(FieldLead lead, ReadOnlySpan<char> text, Audience audience)
    {
        int from = lead.Words.Length;
        FindingKind? whole = lead.Kind switch
        {
            FieldKind.Secret => FindingKinds.AccountSecret,
            FieldKind.Coordinate when HasDecimals(text[from..]) => FindingKinds.GeoCoordinates,
            FieldKind.Address when IsDoor(text[from..]) => FindingKinds.PostalAddress,
            _ => lead.IsFullName(text[from..]) ? FindingKinds.PersonName : null,
        };
        if (whole is null)
        {
            Find(text, audience, KnownValues.None, from);
        }
        else
        {
            _stretches.Clear();
            Add(new MaskedStretch(from, text.Length - from, whole.Item, masker.Rules.ForText(whole, audience), IsKnown: false));
        }

        return _stretches.Count > 0;
    }

    /// <summary>
    /// Indicates whether a value under an address's name is an address down to a door: Chinese or spaced words with a number.
    /// </summary>
    private static bool IsDoor(ReadOnlySpan<char> value) => value.Length <= LongestAddress && value.ContainsAnyInRange('0', '9')
        && (value.ContainsAnyInRange('\u3400', '\u9FFF') || value.Trim().Contains(' '))
        && !value.ContainsAny("@\\") && !value.Contains("://", StringComparison.Ordinal);

    /// <summary>Indicates whether a coordinate is more precise than about 1 km.</summary>
    private static bool HasDecimals(ReadOnlySpan<char> value) =>
        value.LastIndexOf('.') is > 0 and var point && value.Length - point > 3 && !value.ContainsAnyExcept(Degrees);

    /// <summary>Writes the text in which <see cref="Find"/> last found stretches, from an index on.</summary>
    public void Write(ReadOnlySpan<char> text, Audience audience, IBufferWriter<char> destination, int from = 0)
    {
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

    /// <summary>Adds the places of known values.</summary>
    /// <remarks>A known value is shown as a field of its item, a finding by the rule for text.</remarks>
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
