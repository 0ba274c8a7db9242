using System.Buffers;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server;

/// <summary>Describes an event to log: its kind, the rules behind it, plain facts, and values to commit to.</summary>
/// <remarks>Free text is refused, so that no personal value enters an entry as part of a sentence.</remarks>
/// <example>
/// <code>
/// AuditEvent received = AuditEvent.Of("case.received")
///     .With("case", "C20261129-1")
///     .Committing("phone.mobile", "13812345678");               // the entry holds a commitment, never the number
/// </code>
/// </example>
public sealed class AuditEvent
{
    private static readonly SearchValues<char> KindCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> TokenCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.:/");

    private AuditEvent(string kind) => Kind = Token(kind, KindCharacters);

    private AuditEvent(AuditEvent other)
    {
        Kind = other.Kind;
        Rules = other.Rules;
        Facts = other.Facts;
        Values = other.Values;
    }

    /// <summary>Gets the kind of the event, such as <c>case.received</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the rules behind the event.</summary>
    public IReadOnlyList<RuleCitation> Rules { get; private init; } = [];

    internal SortedTexts Facts { get; private init; } = SortedTexts.Empty;

    internal SortedTexts Values { get; private init; } = SortedTexts.Empty;

    /// <summary>Begins an event.</summary>
    /// <param name="kind">The kind, 1 to 128 lower-case letters, digits, dots and hyphens, such as <c>case.received</c>.</param>
    /// <exception cref="PrivacyServerException">YP0150: the kind has another form.</exception>
    public static AuditEvent Of(string kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return new(kind);
    }

    /// <summary>Returns a copy that also cites rules.</summary>
    /// <exception cref="PrivacyException">YP0101: a citation is empty.</exception>
    public AuditEvent Citing(params IEnumerable<RuleCitation> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return new(this)
        {
            Rules = [.. Rules, .. rules.Select(rule => CitationShape.IsKnown(rule.Text) ? rule : throw PrivacyException.BadClauseId())],
        };
    }

    /// <summary>Returns a copy with a plain fact, such as a case number.</summary>
    /// <exception cref="PrivacyServerException">YP0150: name or fact is not a token. YP0152: a fact of that name already
    /// exists.</exception>
    public AuditEvent With(string name, string fact)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(fact);
        return new(this) { Facts = Facts.With(Token(name, TokenCharacters), Token(fact, TokenCharacters)) };
    }

    /// <summary>Returns a copy that commits to a personal value.</summary>
    /// <remarks>Only its salted commitment enters the log.</remarks>
    /// <exception cref="PrivacyServerException">YP0150: the name is not a token. YP0152: a value of that name already exists.</exception>
    public AuditEvent Committing(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        return new(this) { Values = Values.With(Token(name, TokenCharacters), value) };
    }

    /// <summary>Returns the kind, never a value.</summary>
    public override string ToString() => Kind;

    private static string Token(string text, SearchValues<char> allowed) =>
        text.Length is > 0 and <= AuditEntry.MaxTokenLength && !text.AsSpan().ContainsAnyExcept(allowed) ? text
            : throw PrivacyServerException.NotAnAuditToken();
}
