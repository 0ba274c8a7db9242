using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Whether an answer may be given, and what the person is then told.</summary>
public sealed class RightsDecision
{
    private readonly LocalizedText _text;

    internal RightsDecision(RightsState state, bool isAccepted, LocalizedText text, IReadOnlyList<RuleCitation> citations, DataItemSet withheld = default)
    {
        State = state;
        IsAccepted = isAccepted;
        Citations = citations;
        WithheldItems = withheld;
        _text = text;
    }

    /// <summary>Where the request stands after it.</summary>
    public RightsState State { get; }

    /// <summary>Whether the answer holds; where not, nothing has changed and another is needed.</summary>
    public bool IsAccepted { get; }

    /// <summary>The rules as the person is told them; for exemptions 1 to 3 without saying which.</summary>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>The items that this answer withholds; empty where it withholds none or all.</summary>
    public DataItemSet WithheldItems { get; }

    /// <summary>The reply to the person; where the answer does not hold, what its author is told.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN") => _text.In(language);

    /// <summary>State and rules, never a reason.</summary>
    public override string ToString() => $"{(IsAccepted ? "accepted" : "not accepted")}: {State} ({string.Join(", ", Citations)})";
}
