using Yipai.Privacy.Detection;

namespace Yipai.Privacy.Masking;

/// <summary>Says which audience sees an item in which format, in fields and in text.</summary>
/// <remarks>
/// The rules are data with a version, and each names its clause. The same item can mean two things. A mobile number in a contact field is
/// the reporter's and stays with the staff. A mobile number inside a report's text may be the very matter reported, such as a number on an
/// illegal advertisement, and goes to the department. So fields have one table and findings in text another. An item that neither table
/// lists is erased.
/// </remarks>
public sealed class MaskingRules
{
    private static readonly DataItemSet NeverShown =
        DataItemSet.Of(DataItems.AccountPassword, DataItems.SecurityQuestion, DataItems.SecurityAnswer);

    private readonly RuleTable _fields;
    private readonly RuleTable _text;
    private readonly Dictionary<(string Kind, Audience Audience), MaskingRule> _kinds;

    internal MaskingRules(string version, RuleTable fields, RuleTable text, Dictionary<(string Kind, Audience Audience), MaskingRule> kinds)
    {
        Version = version;
        _fields = fields;
        _text = text;
        _kinds = kinds;
    }

    /// <summary>Gets the rules of this SDK (docs/masking.md).</summary>
    public static MaskingRules Default { get; } = RuleFileReader.ReadEmbedded("masking-default.json");

    /// <summary>Gets the version, such as <c>2026-11</c>, or <c>2026-11+host</c> if a host changed the rules.</summary>
    public string Version { get; }

    /// <summary>Parses rules from a file (docs/masking.md), which holds either all rules or changes to those of this SDK.</summary>
    /// <param name="utf8">The JSON of the file.</param>
    /// <exception cref="PrivacyException">YP0127: the file is not well formed or uses an unknown name. The message gives the
    /// place.</exception>
    /// <exception cref="PrivacyException">YP0124: a rule would show a credential.</exception>
    public static MaskingRules Load(ReadOnlySpan<byte> utf8) => RuleFileReader.Read(utf8);

    /// <summary>Returns the rule for a field that holds the item.</summary>
    public MaskingRule ForField(DataItem item, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _fields[item, audience];
    }

    /// <summary>Returns the rule for an item that is found inside free text.</summary>
    public MaskingRule ForText(DataItem item, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(item);
        return _text[item, audience];
    }

    /// <summary>Returns the rule for a kind that is found inside free text.</summary>
    /// <remarks>A kind without a rule of its own has the rule of its item.</remarks>
    public MaskingRule ForText(FindingKind kind, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _kinds.TryGetValue((kind.Id, audience), out MaskingRule? rule) ? rule : _text[kind.Item, audience];
    }

    /// <summary>Returns a copy with another rule for a field.</summary>
    /// <param name="item">The item that the field holds.</param>
    /// <param name="audience">The audience that sees the field.</param>
    /// <param name="format">The format in which the field is shown.</param>
    /// <param name="citation">The clause, strict rule or article that orders the rule.</param>
    /// <exception cref="PrivacyException">YP0124: the item is never shown, or the audience is unknown.</exception>
    public MaskingRules WithField(DataItem item, Audience audience, MaskFormat format, RuleCitation citation)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(format);
        RuleTable changed = _fields.Copy();
        changed.Set(audience, item, Checked(item, audience, new MaskingRule(format, [citation])));
        return new MaskingRules(HostVersion, changed, _text, _kinds);
    }

    /// <summary>Returns a copy with another rule for an item that is found in free text.</summary>
    /// <inheritdoc cref="WithField"/>
    public MaskingRules WithText(DataItem item, Audience audience, MaskFormat format, RuleCitation citation)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(format);
        RuleTable changed = _text.Copy();
        changed.Set(audience, item, Checked(item, audience, new MaskingRule(format, [citation])));
        return new MaskingRules(HostVersion, _fields, changed, _kinds);
    }

    /// <summary>Returns a copy with another rule for one kind that is found in free text.</summary>
    /// <inheritdoc cref="WithField"/>
    public MaskingRules WithText(FindingKind kind, Audience audience, MaskFormat format, RuleCitation citation)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(format);
        MaskingRule rule = Checked(kind.Item, audience, new MaskingRule(format, [citation]));
        return new MaskingRules(HostVersion, _fields, _text, new(_kinds) { [(kind.Id, audience)] = rule });
    }

    /// <summary>
    /// Indicates whether an audience gets doubtful values masked: serial numbers of a mobile number's form, and words that may be names.
    /// </summary>
    /// <remarks>
    /// What the public and partners have seen cannot be taken back. The others need the numbers of their orders and files.
    /// </remarks>
    internal static bool HidesDoubtful(Audience audience) => audience is Audience.Public or Audience.Partner;

    /// <summary>Returns the rule, or refuses it if it would show a credential or if its audience is unknown.</summary>
    internal static MaskingRule Checked(DataItem item, Audience audience, MaskingRule rule) =>
        (uint)audience <= (uint)RuleTable.LastAudience && MayShow(item, rule.Format)
            ? rule
            : throw PrivacyException.RuleNotAllowed(item.Id);

    internal static bool MayShow(DataItem item, MaskFormat format) => format.Kind <= MaskKind.Stars || !NeverShown.Contains(item);

    internal (RuleTable Fields, RuleTable Text, Dictionary<(string Kind, Audience Audience), MaskingRule> Kinds) Copy() =>
        (_fields.Copy(), _text.Copy(), new(_kinds));

    private string HostVersion => Version.EndsWith("+host", StringComparison.Ordinal) ? Version : Version + "+host";
}
