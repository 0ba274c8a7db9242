using Yipai.Cases.Workflow;
using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Views;

/// <summary>Gives the plain words for each stage.</summary>
/// <remarks>They promise nothing and hide nothing.</remarks>
public static class CaseStatusText
{
    /// <summary>Returns the words for the current state of a case.</summary>
    public static LocalizedText Of(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Stage == CaseStage.Cancelled && file.Log.Count > 0 && file.Log[^1].Action == CaseAction.Withdraw
            ? new("上报人已撤回", "withdrawn by the reporter")
            : Of(file.Stage);
    }

    /// <summary>Returns the words for a stage.</summary>
    public static LocalizedText Of(CaseStage stage) => CaseStages.Of(stage).Status;
}
