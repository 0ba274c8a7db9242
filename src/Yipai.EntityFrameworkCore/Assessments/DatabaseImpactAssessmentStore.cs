using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Assessments;

/// <summary>Stores impact assessments in a database.</summary>
/// <remarks>An assessment is never changed, because it is signed (PIPL 56).</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabaseImpactAssessmentStore(YipaiDatabase database) : IImpactAssessmentStore
{
    private const string Insert = """
        INSERT INTO yipai_impact_assessment (handler_id, assessment_id, signed_at, content) VALUES (@handler, @id, @at, @content)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same assessment can be appended again.</exception>
    public async ValueTask AppendAsync(ImpactAssessment assessment, CancellationToken cancellationToken = default)
    {
        byte[] content = ImpactAssessmentFormat.Write(assessment);
        await database.ExecuteAsync(
            Insert,
            cancellationToken,
            ("handler", assessment.HandlerId.Value),
            ("id", NameOf(assessment.AssessmentId)),
            ("at", assessment.SignedAt.UtcTicks),
            ("content", content)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged. The rows before it were returned.</exception>
    public IAsyncEnumerable<ImpactAssessment> ReadAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        return database.ReadPagesAsync<ImpactAssessmentRow>(
                (context, last) => context.ImpactAssessments
                    .Where(row => row.HandlerId == handler && (last == null || row.SignedAt > last.SignedAt
                        || (row.SignedAt == last.SignedAt && string.Compare(row.AssessmentId, last.AssessmentId) > 0)))
                    .OrderBy(row => row.SignedAt).ThenBy(row => row.AssessmentId),
                cancellationToken)
            .Select(Read);
    }

    private static string NameOf(Guid id) => id.ToString("N");

    private static ImpactAssessment Read(ImpactAssessmentRow row)
    {
        try
        {
            ImpactAssessment read = ImpactAssessmentFormat.Read(row.Content);
            bool isInPlace = read.HandlerId.Value == row.HandlerId && NameOf(read.AssessmentId) == row.AssessmentId
                && read.SignedAt.UtcTicks == row.SignedAt;
            return isInPlace ? read : throw YipaiStorageException.CorruptRow("yipai_impact_assessment", row.AssessmentId);
        }
        catch (PrivacyException exception)
        {
            throw YipaiStorageException.CorruptRow("yipai_impact_assessment", row.AssessmentId, exception);
        }
    }
}
