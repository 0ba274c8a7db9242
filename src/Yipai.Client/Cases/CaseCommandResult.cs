using Yipai.Cases;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Client.Reports;
using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Contains the answer to a command of the reporter: the case after the command, or the reason why nothing changed.</summary>
/// <example>
/// <code>
/// CaseCommandResult result = await client.Cases.UrgeAsync(new CaseId(view.Id));
/// Show(result.Explain("zh-CN"));
/// </code>
/// </example>
public sealed record CaseCommandResult
{
    /// <summary>Gets the id of the command.</summary>
    /// <remarks>Sending the same command again under this id changes nothing.</remarks>
    public required Guid CommandId { get; init; }

    /// <summary>Gets the case after the command, or null if the command was not carried out.</summary>
    public ReporterCaseView? Case { get; init; }

    /// <summary>Indicates whether the command was carried out.</summary>
    public bool IsDone => Case is not null;

    /// <summary>Gets the rule of the workflow that the command breaks, with its words and its remedy, or null.</summary>
    public CaseRefusal? Refusal { get; init; }

    /// <summary>Gets the decision of the guard on words and photos, or null if the command brings none.</summary>
    public ProcessingDecision? Decision { get; init; }

    /// <summary>Gets the problems that the person can correct, such as an unreadable photo or a text that is too long.</summary>
    public IReadOnlyList<PreparationProblem> Problems { get; init; } = [];

    /// <summary>Returns sentences for the person: the city carried out the command, or why it did not and what to do.</summary>
    /// <param name="language"><c>zh-CN</c> for Chinese. Any other language returns English.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        bool isChinese = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return IsDone ? (isChinese ? "城市平台已办理您的操作。" : "The city has carried out your request.")
            : Refusal is { } refusal ? (isChinese
                ? refusal.Message.Chinese + refusal.Remedy.Chinese
                : $"{refusal.Message.English} {refusal.Remedy.English}")
            : Problems.Count > 0
                ? string.Join(" ", Problems.Select(problem => isChinese ? ReceiptSentences.Say(problem) : problem.Message).Distinct())
            : Decision?.Explain(language) ?? "";
    }

    /// <summary>Returns the outcome in one line, without words or persons.</summary>
    public override string ToString() => IsDone ? $"done: {Case}"
        : Refusal is not null ? $"refused: {Refusal}"
        : Problems.Count > 0 ? string.Join(" ", Problems.Select(problem => problem.Message))
        : $"{Decision}";
}
