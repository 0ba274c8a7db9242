using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Participation;

/// <summary>Keeps surveys and the answers to them in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseSurveyStore(YipaiDatabase database) : ISurveyStore
{
    private const string Publish = """
        INSERT INTO yipai_survey (handler_id, survey_id, title, purpose, questions, published_at)
        VALUES (@handler, @id, @title, @purpose, @questions, @at)
        ON CONFLICT DO NOTHING
        """;

    private const string Answer = """
        INSERT INTO yipai_survey_reply (handler_id, reply_id, survey_id, subject_id, answers, at)
        VALUES (@handler, @id, @survey, @subject, @answers, @at)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the survey can be published again.</exception>
    public async ValueTask<bool> PublishAsync(HandlerId handlerId, PublishedSurvey survey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(survey);
        return await database.ExecuteAsync(
            Publish,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", survey.Survey.Id),
            ("title", survey.Title),
            ("purpose", survey.Purpose),
            ("questions", Write(survey.Survey.Questions)),
            ("at", survey.PublishedAt.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<PublishedSurvey?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        string handler = handlerId.Value;
        SurveyRow? row = await database.QueryAsync(
            context => context.Surveys.AsNoTracking()
                .SingleOrDefaultAsync(row => row.HandlerId == handler && row.SurveyId == id, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return row is null ? null : SurveyOf(row);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<PublishedSurvey>> ReadPageAsync(
        HandlerId handlerId, ParticipationPlace? after = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        List<SurveyRow> rows = await database.QueryAsync(
            context =>
            {
                IQueryable<SurveyRow> chosen = context.Surveys.AsNoTracking().Where(row => row.HandlerId == handler);
                if (after is { } last)
                {
                    (long at, string id) = (last.At.UtcTicks, last.Id);
                    chosen = chosen.Where(
                        row => row.PublishedAt < at || (row.PublishedAt == at && string.Compare(row.SurveyId, id) < 0));
                }

                return chosen.OrderByDescending(row => row.PublishedAt).ThenByDescending(row => row.SurveyId)
                    .Take(ISurveyStore.PageSize).ToListAsync(cancellationToken);
            },
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(SurveyOf)];
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the answers can be kept again.</exception>
    public async ValueTask<bool> AnswerAsync(HandlerId handlerId, KeptSurveyReply reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return await database.ExecuteAsync(
            Answer,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", reply.Id),
            ("survey", reply.SurveyId),
            ("subject", reply.SubjectId?.Value ?? (object)DBNull.Value),
            ("answers", Write(reply.Answers)),
            ("at", reply.At.UtcTicks)).ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<KeptSurveyReply?> FindReplyAsync(
        HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.ReplyId == id), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<KeptSurveyReply>> ReadRepliesAsync(
        HandlerId handlerId, string surveyId, string? after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(surveyId);
        string from = after ?? "";
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SurveyId == surveyId && string.Compare(row.ReplyId, from) > 0)
                .OrderBy(row => row.ReplyId).Take(ISurveyStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<KeptSurveyReply>> ReadOwnAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.ReplyId, from) > 0)
                .OrderBy(row => row.ReplyId).Take(ISurveyStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the answers can be erased again.</exception>
    public async ValueTask<bool> RemoveAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return await DeleteAsync("reply_id", handlerId, id, cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the answers can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await DeleteAsync("subject_id", handlerId, subjectId.Value, cancellationToken).ConfigureAwait(false);

    private static string Write(IReadOnlyDictionary<string, string> texts) =>
        JsonSerializer.Serialize(texts, SurveyJsonContext.Default.IReadOnlyDictionaryStringString);

    private static IReadOnlyDictionary<string, string> Read(string texts) =>
        JsonSerializer.Deserialize(texts, SurveyJsonContext.Default.IReadOnlyDictionaryStringString)!;

    private static PublishedSurvey SurveyOf(SurveyRow row) => new(
        row.Title, row.Purpose, new VoluntarySurvey(row.SurveyId, Read(row.Questions)), new DateTimeOffset(row.PublishedAt, TimeSpan.Zero));

    private Task<int> DeleteAsync(string column, HandlerId handlerId, string value, CancellationToken cancellationToken) =>
        database.ExecuteAsync(
            $"DELETE FROM yipai_survey_reply WHERE handler_id = @handler AND {column} = @value",
            cancellationToken,
            ("handler", handlerId.Value),
            ("value", value));

    private async ValueTask<IReadOnlyList<KeptSurveyReply>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<SurveyReplyRow>, IQueryable<SurveyReplyRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<SurveyReplyRow> rows = await database.QueryAsync(
            context => choose(context.SurveyReplies.AsNoTracking().Where(row => row.HandlerId == handler)).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new KeptSurveyReply(
                row.ReplyId, row.SurveyId, row.SubjectId is { } subject ? new SubjectId(subject) : null, Read(row.Answers),
                new DateTimeOffset(row.At, TimeSpan.Zero))),
        ];
    }
}
