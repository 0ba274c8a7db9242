using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Publishes topics and official announcements of the city, and shows them to everybody.</summary>
public sealed class TopicDesk
{
    private const int MaxTitleLength = 100;
    private const int MaxTextLength = 4000;

    private readonly PrivacyGuard _guard;
    private readonly ICivicTopicStore _store;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal TopicDesk(PrivacyGuard guard, ICivicTopicStore store, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time) =>
        (_guard, _store, _unit, _audit, _time) = (guard, store, unit, audit, time);

    /// <summary>Publishes a topic or an announcement, or replaces its title and text.</summary>
    /// <param name="topicId">The id in the address, 32 random lower-case hexadecimal digits.</param>
    /// <param name="request">The topic, or null if the message could not be read.</param>
    /// <param name="member">The person of the staff who publishes it.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<TopicEntry>> PublishAsync(
        string topicId, TopicRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(topicId);
        ArgumentNullException.ThrowIfNull(member);
        if (request is null || !WireIds.TryRead(topicId, out _)
            || ParticipationTexts.TargetOf(request.Kind) is not { } kind
            || kind is not (ParticipationTarget.Topic or ParticipationTarget.Announcement)
            || !ParticipationTexts.IsText(request.Title, MaxTitleLength) || !ParticipationTexts.IsText(request.Text, MaxTextLength))
        {
            return IntakeReason.BadRequest;
        }

        var topic = new CivicTopic(topicId, kind, request.Title, request.Text, _time.GetUtcNow());
        return await _unit.RunAsync(stop => KeepAsync(topic, member, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of topics and announcements, newest first.</summary>
    /// <param name="after">The place behind the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<TopicPage> ReadPageAsync(ParticipationPlace? after, CancellationToken cancellationToken)
    {
        IReadOnlyList<CivicTopic> page =
            await _store.ReadPageAsync(_guard.Handler.Id, after, cancellationToken).ConfigureAwait(false);
        string? next = page.Count < ICivicTopicStore.PageSize
            ? null : new ParticipationPlace(page[^1].PublishedAt, page[^1].Id).ToString();
        return new TopicPage([.. page.Select(EntryOf)], next);
    }

    private static TopicEntry EntryOf(CivicTopic topic) =>
        new(topic.Id, topic.Kind.ToString(), topic.Title, topic.Text, topic.PublishedAt);

    private async Task<IntakeOutcome<TopicEntry>> KeepAsync(CivicTopic topic, StaffMember member, CancellationToken stop)
    {
        CivicTopic? known = await _store.FindAsync(_guard.Handler.Id, topic.Id, stop).ConfigureAwait(false);
        if (known is not null && known == topic with { PublishedAt = known.PublishedAt })
        {
            return (IntakeOutcome<TopicEntry>)EntryOf(known) with { IsReplay = true };
        }

        if (!await _store.PublishAsync(_guard.Handler.Id, topic, stop).ConfigureAwait(false))
        {
            return IntakeReason.KeyReused;
        }

        AuditEvent published = AuditEvent.Of("topic.published").Citing(ClauseId.Parse("P4.1.2-5/1"))
            .With("topic", topic.Id).With("kind", topic.Kind.ToString()).With("actor", member.Id);
        await _audit.AppendAsync(published, stop).ConfigureAwait(false);
        return EntryOf(topic with { PublishedAt = known?.PublishedAt ?? topic.PublishedAt });
    }
}
