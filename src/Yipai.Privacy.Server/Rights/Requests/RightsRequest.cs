using Yipai.Privacy.Terms;

namespace Yipai.Privacy.Server.Rights;

/// <summary>A request in the state that its steps describe.</summary>
public sealed class RightsRequest
{
    private RightsRequest(IReadOnlyList<RightsStep> steps, RightsOpening opening)
    {
        Steps = steps;
        Opening = opening;
    }

    /// <summary>The id.</summary>
    public Guid Id => Steps[0].RequestId;

    /// <summary>Gets the content of the request.</summary>
    public RightsOpening Opening { get; }

    /// <summary>The steps, in their order.</summary>
    public IReadOnlyList<RightsStep> Steps { get; }

    /// <summary>Gets the instant at which the request arrived, in UTC.</summary>
    public DateTimeOffset ReceivedAt => Steps[0].At;

    /// <summary>Gets the state of the request.</summary>
    public RightsState State => Steps[^1].State;

    /// <summary>Gets the last day for a reply, or null if the profile names no term.</summary>
    /// <remarks>A request that is taken up again after a refusal gets a new term.</remarks>
    public DateOnly? DueOn => Steps.LastOrDefault(step => step.DueOn is not null)?.DueOn ?? Opening.DueOn;

    /// <summary>Gets the steps that withheld a part of the items.</summary>
    public IReadOnlyList<RightsStep> Withholdings =>
        [.. Steps.Where(step => step is { State: RightsState.Assessing, Items.IsEmpty: false })];

    /// <summary>Gets every item that was withheld so far.</summary>
    public DataItemSet WithheldItems => Withholdings.Aggregate(DataItemSet.Empty, (items, step) => items | step.Items);

    /// <summary>Indicates whether the person still waits for an answer.</summary>
    public bool IsOpen => State is RightsState.Received or RightsState.AwaitingVerification
        or RightsState.Assessing or RightsState.FeeAccepted or RightsState.Executing;

    /// <summary>Indicates whether the term is over while the person still waits for an answer (S10).</summary>
    public bool IsOverdue(DateTimeOffset now) => WorkingDayCalendar.DayOf(now) > DueOn && IsOpen;

    /// <summary>Returns what the person reads about the request now.</summary>
    /// <remarks>The text does not reveal which of the exemptions 1 to 3 applies, and contains no words of the handler's files.</remarks>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>. Any other language returns Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return RightsProgress.Of(this).In(language);
    }

    /// <summary>Reads a request from its steps.</summary>
    /// <exception cref="PrivacyServerException">
    /// YP0163: the steps do not follow one another as <see cref="RightsWorkflow"/> requires.
    /// </exception>
    public static RightsRequest From(IEnumerable<RightsStep> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        RightsStep[] all = [.. steps];
        RightsOpening opening = all is [{ State: RightsState.Received, Opening: { } first }, ..]
            ? first
            : throw PrivacyServerException.BrokenRequest();
        for (int index = 0; index < all.Length; index++)
        {
            bool follows = all[index].Sequence == index && all[index].RequestId == all[0].RequestId
                && (index == 0
                    || (all[index].Opening is null && RightsWorkflow.CanMove(all[index - 1].State, all[index].State, opening.Kind)));
            if (!follows)
            {
                throw PrivacyServerException.BrokenRequest();
            }
        }

        return new RightsRequest(all, opening);
    }

    /// <summary>Returns the kind and the state, never the person.</summary>
    public override string ToString() => $"{Opening.Kind} {State}";
}
