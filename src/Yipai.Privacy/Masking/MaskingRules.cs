using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Who sees what in which format, in fields and in text.</summary>
/// <remarks>
/// The same item can mean two things. A mobile number in a contact field is the reporter's and stays with the staff; one
/// inside a report's text may be the very matter reported (a number on an illegal advertisement) and goes to the
/// department. So a field is looked up in one table and a finding in the other. What neither lists is erased.
/// </remarks>
public sealed class MaskingRules
{
    private readonly RuleTable _fields;
    private readonly RuleTable _text;

    private MaskingRules(string version, RuleTable fields, RuleTable text)
    {
        Version = version;
        _fields = fields;
        _text = text;
    }

    /// <summary>The rules of this SDK (docs/masking.md).</summary>
    public static MaskingRules Default { get; } = new("2026-11", DefaultRules.Fields(), DefaultRules.Text());

    /// <summary>The version, such as <c>2026-11</c>, or <c>2026-11+host</c> when changed.</summary>
    public string Version { get; }

    /// <summary>The rule for a field that holds the item.</summary>
    public MaskingRule ForField(DataItem item, Audience audience) => _fields[item, audience];

    /// <summary>The rule for the item where it is found inside free text.</summary>
    public MaskingRule ForText(DataItem item, Audience audience) => _text[item, audience];

    /// <summary>A copy with another rule for a field.</summary>
    /// <param name="item">The item that the field holds.</param>
    /// <param name="audience">Who sees it.</param>
    /// <param name="format">How it is shown.</param>
    /// <param name="citation">What says so.</param>
    /// <exception cref="PrivacyException">YP0124: the item is never shown, or the audience is unknown.</exception>
    public MaskingRules WithField(DataItem item, Audience audience, MaskFormat format, RuleCitation citation) =>
        new(HostVersion, Changed(_fields, item, audience, format, citation), _text);

    /// <summary>A copy with another rule for what is found in free text.</summary>
    /// <inheritdoc cref="WithField"/>
    public MaskingRules WithText(DataItem item, Audience audience, MaskFormat format, RuleCitation citation) =>
        new(HostVersion, _fields, Changed(_text, item, audience, format, citation));

    private string HostVersion => Version.EndsWith("+host", StringComparison.Ordinal) ? Version : Version + "+host";

    private static RuleTable Changed(RuleTable table, DataItem item, Audience audience, MaskFormat format, RuleCitation citation)
    {
        if (!Enum.IsDefined(audience) || (DefaultRules.NeverShown.Contains(item) && format.Kind > MaskKind.Fixed))
        {
            throw PrivacyException.RuleNotAllowed(item.Id);
        }

        RuleTable changed = table.Copy();
        changed.Set(audience, format, [citation], item);
        return changed;
    }
}
