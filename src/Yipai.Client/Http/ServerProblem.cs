namespace Yipai.Client;

/// <summary>Represents a refusal by the server (RFC 9457), with the rules that caused it.</summary>
/// <example>
/// <code>
/// OutboxDrain sent = await client.Outbox.DrainAsync();
/// if (sent.LastProblem is { } problem)
/// {
///     Show($"{problem.Status}: {problem.Reason}");
/// }
/// </code>
/// </example>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Reason">The reason as one word, which is a denial reason or an error code.</param>
/// <param name="Rules">The clauses, strict rules or articles behind the refusal.</param>
public sealed record ServerProblem(int Status, string Reason, IReadOnlyList<string> Rules)
{
    /// <summary>
    /// Gets the city's sentence for the person, in the language of <see cref="YipaiClientOptions.Language"/>, or null if the city sent no
    /// sentence.
    /// </summary>
    public string? Detail { get; init; }

    /// <summary>Gets the error code such as <c>YP0203</c>, or null if no error of the SDK caused the refusal.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the scope on which the person has to choose first, such as <c>case-handling</c>, or null.</summary>
    public string? ScopeId { get; init; }

    /// <summary>Gets the time for which the city wants no request, 0 to 30 minutes, or null if it named no time.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Indicates whether the same call can succeed later without any change: 408, 425, 429 and 5xx.</summary>
    public bool IsTransient => Status is 408 or 425 or 429 or >= 500;

    /// <summary>Returns the status, the reason and the rules.</summary>
    public override string ToString() => $"{Status} {Reason} ({string.Join(", ", Rules)})";
}
