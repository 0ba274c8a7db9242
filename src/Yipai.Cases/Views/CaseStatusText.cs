using Yipai.Cases.Workflow;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>What a stage means, in words that promise nothing and hide nothing.</summary>
public static class CaseStatusText
{
    /// <summary>The words for a case as it stands.</summary>
    public static LocalizedText Of(CaseFile file) =>
        file.Stage == CaseStage.Cancelled && file.Log.Count > 0 && file.Log[^1].Action == CaseAction.Withdraw
            ? new("上报人已撤回", "withdrawn by the reporter")
            : Of(file.Stage);

    /// <summary>The words for a stage.</summary>
    public static LocalizedText Of(CaseStage stage) => CaseStages.Of(stage).Status;
}
