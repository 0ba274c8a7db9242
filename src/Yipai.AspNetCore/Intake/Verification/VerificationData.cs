using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Verification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads, explains and erases the results of verifications.</summary>
internal sealed class VerificationData(PrivacyGuard guard, IVerificationStore store) : IPersonalDataSource
{
    private const string Explanation = "核验机构没有确认您的身份。您可以要求人工复核，也可以改用其他方式。";

    /// <summary>Gets the one item that the city keeps about a verification.</summary>
    public static DataItemSet Held { get; } = DataItemSet.Of(DataItems.VerificationResult);

    public string Name => "verifications";

    public DataItemSet Items => Held;

    /// <summary>Reads every result of a person, in the order of their ids.</summary>
    public static IAsyncEnumerable<VerificationEntry> ReadAllAsync(
        IVerificationStore store, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        StoredPages.ReadAllAsync<VerificationEntry>(
            (last, stop) => store.ReadAsync(handlerId, subjectId, last?.Id, stop), IVerificationStore.PageSize, cancellationToken);

    public IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        ReadAllAsync(store, handlerId, subjectId, cancellationToken).Select(
            entry => new HeldItem(DataItems.VerificationResult, $"{entry.RouteId} {entry.State}", entry.AskedAt));

    /// <summary>Erases the results of a person.</summary>
    /// <remarks>An order may run twice.</remarks>
    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        if (order.RecordId is null && order.Items.Contains(DataItems.VerificationResult))
        {
            await store.EraseAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Erases the results, because a result without its person says nothing.</summary>
    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    /// <summary>Changes nothing, because nobody but the person reads a result, and a comment asks the guard before it uses one.</summary>
    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Changes nothing, because a restriction changed nothing here.</summary>
    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns a decision for each failed verification, with its explanation and the way to a human (PIPL 24).</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        ReadAllAsync(store, handlerId, subjectId, cancellationToken)
            .Where(entry => entry.State == VerificationState.Failed)
            .Select(entry => DecisionRecord.Of(
                guard.Profile,
                new VerificationResult(entry.Id, entry.ProviderId, HasPassed: false, entry.AskedAt),
                "verification-failed",
                isAutomated: true,
                entry.AskedAt,
                Explanation,
                guard.Handler.Contact));

    /// <summary>Refuses, because a person asks for a review of a result, or verifies again.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        throw new NotSupportedException($"{corrected.Item.Id} cannot be corrected. The person asks for a review, or verifies again.");
    }
}
