using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Participation;

/// <summary>Keeps topics and announcements in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseCivicTopicStore(YipaiDatabase database) : ICivicTopicStore
{
    private const string Publish = """
        INSERT INTO yipai_topic (handler_id, topic_id, kind, title, content, published_at)
        VALUES (@handler, @id, @kind, @title, @content, @at)
        ON CONFLICT (handler_id, topic_id) DO UPDATE SET title = excluded.title, content = excluded.content
        WHERE yipai_topic.kind = excluded.kind
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the topic can be sent again.</exception>
    public async ValueTask<bool> PublishAsync(HandlerId handlerId, CivicTopic topic, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return await database.ExecuteAsync(
            Publish,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", topic.Id),
            ("kind", (int)topic.Kind),
            ("title", topic.Title),
            ("content", topic.Text),
            ("at", topic.PublishedAt.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<CivicTopic?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        string handler = handlerId.Value;
        TopicRow? found = await database.QueryAsync(
            context => context.Topics.AsNoTracking()
                .SingleOrDefaultAsync(row => row.HandlerId == handler && row.TopicId == id, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found is null ? null : TopicOf(found);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<CivicTopic>> ReadPageAsync(
        HandlerId handlerId, ParticipationPlace? after = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        List<TopicRow> rows = await database.QueryAsync(
            context =>
            {
                IQueryable<TopicRow> chosen = context.Topics.AsNoTracking().Where(row => row.HandlerId == handler);
                if (after is { } last)
                {
                    (long at, string id) = (last.At.UtcTicks, last.Id);
                    chosen = chosen.Where(
                        row => row.PublishedAt < at || (row.PublishedAt == at && string.Compare(row.TopicId, id) < 0));
                }

                return chosen.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.TopicId)
                    .Take(ICivicTopicStore.PageSize).ToListAsync(cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(TopicOf)];
    }

    private static CivicTopic TopicOf(TopicRow row) => new(
        row.TopicId, (ParticipationTarget)row.Kind, row.Title, row.Content, new DateTimeOffset(row.PublishedAt, TimeSpan.Zero));
}
