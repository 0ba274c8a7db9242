using System.Diagnostics.CodeAnalysis;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy;

/// <summary>The id of one promise in the policy (条款), such as <c>P4.1.2-3(5)/2</c>.</summary>
/// <remarks>
/// Form: part, sections by dots, <c>-item</c>, <c>(sub-item)</c> and <c>/n</c> for the n-th promise of that unit.
/// The policy of 2021-01-20 has 115 of them.
/// </remarks>
public readonly record struct ClauseId
{
    private readonly string? _value;

    private ClauseId(string value) => _value = value;

    /// <summary>The id as written, or an empty string for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads a clause id.</summary>
    /// <param name="text">An id of the form <c>P4.1.2-3(5)/2</c>.</param>
    /// <exception cref="PrivacyException">YP0101: the text has not the form of a clause id.</exception>
    public static ClauseId Parse(string text) =>
        TryParse(text, out ClauseId id) ? id : throw PrivacyException.BadClauseId();

    /// <summary>Reads a clause id, or says that the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ClauseId id)
    {
        bool valid = CitationShape.IsClause(text);
        id = valid ? new ClauseId(text!) : default;
        return valid;
    }

    /// <summary>The id as written.</summary>
    public override string ToString() => Value;
}
