namespace Yipai.Cases;

/// <summary>The answer to <c>DELETE /v1/me</c>: what closing the account did and what stays (P4.3.3; PIPL 47).</summary>
/// <example>
/// <code>
/// AccountClosureAnswer answer = await client.Account.CloseAccountAsync();
/// Show($"{answer.Steps.Count} steps; gone from the backups by {answer.BackupErasureExpectedOn}");
/// </code>
/// </example>
/// <param name="Steps">One line per item and per group of records.</param>
public sealed record AccountClosureAnswer(IReadOnlyList<AccountClosureStep> Steps)
{
    /// <summary>Gets the id of the rights request under which the city keeps the closure, or null when the answer was lost.</summary>
    public Guid? RequestId { get; init; }

    /// <summary>Gets the day by which the backups are expected to be without the information (P4.3.2/2), or null when the answer was lost.</summary>
    public DateOnly? BackupErasureExpectedOn { get; init; }
}
