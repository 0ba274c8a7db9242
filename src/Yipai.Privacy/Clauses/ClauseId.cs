using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy;

/// <summary>Identifies one promise of the policy (条款), such as <c>P4.1.2-3(5)/2</c>.</summary>
/// <remarks>
/// An id names the part, the sections separated by dots, <c>-item</c>, <c>(sub-item)</c>, and <c>/n</c> for the n-th promise of that unit.
/// The policy of 2021-01-20 has 115 ids.
/// </remarks>
/// <example>
/// <code>
/// ClauseId clause = ClauseId.Parse("P4.1.1/6");
/// bool exists = ClauseId.TryParse("P9/1", out ClauseId other);
/// </code>
/// </example>
public readonly record struct ClauseId
{
    private readonly string? _value;

    private ClauseId(string value) => _value = value;

    /// <summary>Gets the id as written, or an empty string for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Parses a clause id.</summary>
    /// <param name="text">An id of the form <c>P4.1.2-3(5)/2</c>.</param>
    /// <exception cref="PrivacyException">YP0101: the text does not have the form of a clause id.</exception>
    public static ClauseId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ClauseId id) ? id : throw PrivacyException.BadClauseId();
    }

    /// <summary>Tries to parse a clause id.</summary>
    /// <remarks>Returns false if the text does not have that form.</remarks>
    public static bool TryParse([NotNullWhen(true)] string? text, out ClauseId id)
    {
        bool valid = CitationShape.IsClause(text);
        id = valid ? new ClauseId(text!) : default;
        return valid;
    }

    /// <summary>Returns the id as written.</summary>
    public override string ToString() => Value;
}
