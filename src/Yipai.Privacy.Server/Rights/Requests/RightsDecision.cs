using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Says whether an answer is valid, and holds the reply to the person.</summary>
public sealed class RightsDecision
{
    private readonly LocalizedText _text;

    internal RightsDecision(
        RightsState state, bool isAccepted, LocalizedText text, IReadOnlyList<RuleCitation> citations, DataItemSet withheld = default)
    {
        State = state;
        IsAccepted = isAccepted;
        Citations = citations;
        WithheldItems = withheld;
        _text = text;
    }

    /// <summary>Gets the state of the request after the decision.</summary>
    public RightsState State { get; }

    /// <summary>Indicates whether the answer is valid.</summary>
    /// <remarks>If it is not, nothing has changed and the handler must give another answer.</remarks>
    public bool IsAccepted { get; }

    /// <summary>Gets the rules that the person may see.</summary>
    /// <remarks>They do not reveal which of the exemptions 1 to 3 applies.</remarks>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>Gets the items that this answer withholds.</summary>
    /// <remarks>The set is empty if the answer withholds nothing or everything.</remarks>
    public DataItemSet WithheldItems { get; }

    /// <summary>Returns the reply to the person or, if the answer is not valid, the explanation for its author.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>. Any other language returns Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return _text.In(language);
    }

    /// <summary>Returns the state and the rules, never a reason.</summary>
    public override string ToString() => $"{(IsAccepted ? "accepted" : "not accepted")}: {State} ({string.Join(", ", Citations)})";
}
