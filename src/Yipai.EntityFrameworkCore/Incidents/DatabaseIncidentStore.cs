using System.Globalization;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Incidents;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Incidents;

/// <summary>Stores the steps of incidents in a database, in the order of appending.</summary>
internal sealed class DatabaseIncidentStore(YipaiDatabase database) : IIncidentStore
{
    // One statement finds and takes the next sequence number. Of two writers one gets that number and the other the next.
    private const string Insert = """
        INSERT INTO yipai_incident_step (handler_id, sequence, incident_id, content)
        SELECT @handler, COALESCE(MAX(sequence) + 1, 0), @incident, @content FROM yipai_incident_step WHERE handler_id = @handler
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask AppendAsync(IncidentStep taken, CancellationToken cancellationToken = default)
    {
        byte[] content = IncidentStepFormat.Write(taken);
        await database.RunAsync(
            async connection =>
            {
                while (await connection.Command(
                        Insert, ("handler", taken.HandlerId.Value), ("incident", NameOf(taken.IncidentId)), ("content", content))
                    .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false) == 0)
                {
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged. The rows before it were returned.</exception>
    public IAsyncEnumerable<IncidentStep> ReadAsync(
        HandlerId handlerId, Guid? incidentId = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string? id = incidentId is { } incident ? NameOf(incident) : null;
        return database.ReadPagesAsync<IncidentStepRow>(
                (context, last) => context.IncidentSteps
                    .Where(row => row.HandlerId == handler
                        && (id == null || row.IncidentId == id) && (last == null || row.Sequence > last.Sequence))
                    .OrderBy(row => row.Sequence),
                cancellationToken)
            .Select(Read);
    }

    private static string NameOf(Guid id) => id.ToString("N");

    private static IncidentStep Read(IncidentStepRow row)
    {
        string place = row.Sequence.ToString(CultureInfo.InvariantCulture);
        try
        {
            IncidentStep step = IncidentStepFormat.Read(row.Content);
            bool isInPlace = step.HandlerId.Value == row.HandlerId && NameOf(step.IncidentId) == row.IncidentId;
            return isInPlace ? step : throw YipaiStorageException.CorruptRow("yipai_incident_step", place);
        }
        catch (PrivacyException exception)
        {
            throw YipaiStorageException.CorruptRow("yipai_incident_step", place, exception);
        }
    }
}
