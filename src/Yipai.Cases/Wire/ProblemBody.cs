using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>
/// Represents a refusal as <c>application/problem+json</c> (RFC 9457), with four members of its own: reason, rules, code and scope.
/// </summary>
/// <remarks>A reader must treat every member as optional, because a gateway between client and city writes problems of its own.</remarks>
public sealed record ProblemBody
{
    /// <summary>The media type of a problem.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>Gets the kind of problem as a URI.</summary>
    /// <remarks>The city always sends <c>about:blank</c>.</remarks>
    public string? Type { get; init; }

    /// <summary>Gets the reason again, for readers that know only RFC 9457.</summary>
    public string? Title { get; init; }

    /// <summary>Gets the HTTP status.</summary>
    public int? Status { get; init; }

    /// <summary>Gets a sentence for the person, in Chinese.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the reason as one word: a denial reason, or the error code.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the clauses, strict rules or articles behind the refusal.</summary>
    public IReadOnlyList<string>? Rules { get; init; }

    /// <summary>Gets the error code such as <c>YP0203</c>, or null if no error of the SDK is behind the refusal.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Code { get; init; }

    /// <summary>Gets the scope on which the person has to choose first, such as <c>case-handling</c>, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Scope { get; init; }
}
