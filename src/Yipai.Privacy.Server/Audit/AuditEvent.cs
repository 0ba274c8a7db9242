using System.Buffers;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server;

/// <summary>Something to be logged: a kind, the rules behind it, plain facts, and values to commit to.</summary>
/// <remarks>Free text is refused, so that no personal value slips into an entry as part of a sentence.</remarks>
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

    /// <summary>The kind, such as <c>case.received</c>.</summary>
    public string Kind { get; }

    /// <summary>The rules behind it.</summary>
    public IReadOnlyList<RuleCitation> Rules { get; private init; } = [];

    internal SortedTexts Facts { get; private init; } = SortedTexts.Empty;

    internal SortedTexts Values { get; private init; } = SortedTexts.Empty;

    /// <summary>Begins an event.</summary>
    /// <param name="kind">1 to 128 lower-case letters, digits, dots and hyphens, such as <c>case.received</c>.</param>
    /// <exception cref="PrivacyServerException">YP0150: it is anything else.</exception>
    public static AuditEvent Of(string kind) => new(kind);

    /// <summary>A copy that cites rules as well.</summary>
    /// <exception cref="PrivacyException">YP0101: a citation is empty.</exception>
    public AuditEvent Citing(params IEnumerable<RuleCitation> rules) =>
        new(this) { Rules = [.. Rules, .. rules.Select(rule => CitationShape.IsKnown(rule.Text) ? rule : throw PrivacyException.BadClauseId())] };

    /// <summary>A copy with a plain fact, such as a case number.</summary>
    /// <exception cref="PrivacyServerException">YP0150: name or fact is no token; YP0152: another fact has that name.</exception>
    public AuditEvent With(string name, string fact) => new(this) { Facts = Facts.With(Token(name, TokenCharacters), Token(fact, TokenCharacters)) };

    /// <summary>A copy that commits to a personal value; only its salted commitment enters the entry.</summary>
    /// <exception cref="PrivacyServerException">YP0150: the name is no token; YP0152: another value has that name.</exception>
    public AuditEvent Committing(string name, string value) => new(this) { Values = Values.With(Token(name, TokenCharacters), value) };

    /// <summary>The kind, never a value.</summary>
    public override string ToString() => Kind;

    private static string Token(string text, SearchValues<char> allowed) =>
        text.Length is > 0 and <= AuditEntry.MaxTokenLength && !text.AsSpan().ContainsAnyExcept(allowed) ? text : throw PrivacyServerException.NotAnAuditToken();
}
