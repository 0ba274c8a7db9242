using System.Runtime.CompilerServices;
using Yipai.Cases.Participation;
using Yipai.Privacy;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;

namespace Yipai.AspNetCore.Intake;

/// <summary>Reads and erases what a person did to topics, announcements, cases and departments, and the tags of preferences.</summary>
internal sealed class ParticipationData(IParticipationStore store, IPreferenceTagStore tags) : IPersonalDataSource
{
    /// <summary>Gets the items that acts of participation and tags consist of.</summary>
    public static DataItemSet Held { get; } = DataItemSet.Of(
        DataItems.FavoriteRecord, DataItems.AddRecord, DataItems.FollowRecord, DataItems.ShareRecord, DataItems.LikeRecord,
        DataItems.QuestionAnswerRecord, DataItems.CommentRecord, DataItems.AccountNickname, DataItems.PreferenceFeature);

    public string Name => "participation and tags";

    public DataItemSet Items => Held;

    /// <summary>Reads every act of a person, newest first.</summary>
    public static IAsyncEnumerable<ParticipationRecord> ReadAllAsync(
        IParticipationStore store, HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        StoredPages.ReadAllAsync<ParticipationRecord>(
            (last, stop) => store.ReadOwnAsync(handlerId, subjectId, last?.Place, stop), IParticipationStore.PageSize, cancellationToken);

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (ParticipationRecord record in ReadAllAsync(store, handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            ParticipationEntry entry = record.Entry;
            yield return new HeldItem(ItemOf(entry), entry.Text ?? $"{entry.Target} {entry.TargetId}", entry.At);
            if (entry.Nickname is { } nickname)
            {
                yield return new HeldItem(DataItems.AccountNickname, nickname, entry.At);
            }
        }

        foreach (PreferenceTag tag in await tags.ReadAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false))
        {
            yield return new HeldItem(
                DataItems.PreferenceFeature, tag.Name, new DateTimeOffset(tag.LastDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
        }
    }

    /// <summary>Erases the acts whose item the order names, and every act with words if it names the nickname.</summary>
    /// <remarks>An order may run twice.</remarks>
    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        List<ParticipationRecord> named = await ReadAllAsync(store, order.HandlerId, order.SubjectId, cancellationToken)
            .Where(record => order.Items.Contains(ItemOf(record.Entry))
                || (record.Entry.Nickname is not null && order.Items.Contains(DataItems.AccountNickname)))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        foreach (ParticipationRecord record in named)
        {
            await store.RemoveAsync(order.HandlerId, order.SubjectId, record.Id, cancellationToken).ConfigureAwait(false);
        }

        if (order.Items.Contains(DataItems.PreferenceFeature))
        {
            await tags.EraseAsync(order.HandlerId, order.SubjectId, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Erases the acts, because an act without its person says nothing.</summary>
    public ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        EraseAsync(order, cancellationToken);

    /// <summary>Changes nothing, because the source of the account ends the sessions, and nobody acts without a session.</summary>
    public ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Changes nothing, because a restriction changed nothing here.</summary>
    public ValueTask LiftRestrictionAsync(ErasureOrder order, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;

    /// <summary>Returns no decisions, because this store keeps none.</summary>
    public IAsyncEnumerable<DecisionRecord> ReadDecisionsAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        AsyncEnumerable.Empty<DecisionRecord>();

    /// <summary>Refuses, because a person takes words back and writes them again.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(corrected);
        throw new NotSupportedException($"{corrected.Item.Id} cannot be corrected here. The person deletes it and writes it again.");
    }

    /// <summary>Returns the item that an act is recorded as.</summary>
    private static DataItem ItemOf(ParticipationEntry entry) => ParticipationMatrix.Find(entry.Action, entry.Target)?.Record
        ?? throw new InvalidOperationException("The store holds an act that the matrix does not know.");
}
