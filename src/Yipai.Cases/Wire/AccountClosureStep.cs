namespace Yipai.Cases;

/// <summary>One line of the answer to closing an account.</summary>
/// <example>
/// <code>
/// AccountClosureAnswer answer = await client.Account.CloseAccountAsync();
/// foreach (AccountClosureStep step in answer.Steps)
/// {
///     Show($"{step.Subject}: {step.Outcome} ({step.Rule})");
/// }
/// </code>
/// </example>
/// <param name="Subject">The item or group of records.</param>
/// <param name="Outcome"><c>Erase</c>, <c>StorageOnly</c> or <c>Deidentify</c>.</param>
/// <param name="Until">The day on which storage ends, or null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
public sealed record AccountClosureStep(string Subject, string Outcome, DateOnly? Until, string Rule);
