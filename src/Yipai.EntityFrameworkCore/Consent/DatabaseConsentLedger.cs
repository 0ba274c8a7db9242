using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.EntityFrameworkCore.Consent;

/// <summary>Stores the consent ledger in a database, ordered and grouped by person.</summary>
/// <remarks>An entry id must be unique only among the entries of one person, so that one person's choice never blocks another's.</remarks>
internal sealed class DatabaseConsentLedger(YipaiDatabase database) : IConsentLedger, IDisposable
{
    // One statement finds and takes the next sequence number. Of two writers one gets that number and the other the next.
    private const string Insert = """
        INSERT INTO yipai_consent_entry (handler_id, subject_id, sequence, entry_id, content)
        SELECT @handler, @subject, COALESCE(MAX(sequence) + 1, 0), @id, @content
        FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject
        ON CONFLICT DO NOTHING
        """;

    private const string Find =
        "SELECT 1 FROM yipai_consent_entry WHERE handler_id = @handler AND subject_id = @subject AND entry_id = @id";

    private const string Select = """
        SELECT sequence, entry_id, content FROM yipai_consent_entry
        WHERE handler_id = @handler AND subject_id = @subject AND sequence >= @from ORDER BY sequence
        """;

    /// <summary>The limit of entries in memory for all persons together.</summary>
    /// <remarks>An entry takes about 2 KB.</remarks>
    private const int EntriesInMemory = 50_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = EntriesInMemory });

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed. Append the same entry again.</exception>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string id = NameOf(entry.EntryId);
        byte[] content = LedgerEntryFormat.Write(entry);
        await database.RunAsync(
            async connection =>
            {
                bool isThere;
                do
                {
                    isThere = await connection.Command(
                            Insert,
                            ("handler", entry.HandlerId.Value),
                            ("subject", entry.SubjectId.Value),
                            ("id", id),
                            ("content", content))
                        .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false) > 0
                        || await connection.Command(
                            Find, ("handler", entry.HandlerId.Value), ("subject", entry.SubjectId.Value), ("id", id))
                            .FindOnceAsync(cancellationToken).ConfigureAwait(false) is not null;
                }
                while (!isThere);
                return isThere;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0406: a row is damaged. No entry of the person is returned.</exception>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (StoredRow row in await ReadRowsAsync(handlerId, subjectId, 0, cancellationToken).ConfigureAwait(false))
        {
            yield return row.Read(handlerId, subjectId);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0406: a row is damaged. The entries before it were returned.</exception>
    public IAsyncEnumerable<LedgerEntry> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        return database.ReadPagesAsync<ConsentEntryRow>(
                (context, last) => context.Set<ConsentEntryRow>()
                    .Where(row => row.HandlerId == handler)
                    .Where(row => last == null || string.Compare(row.SubjectId, last.SubjectId) > 0
                        || (row.SubjectId == last.SubjectId && row.Sequence > last.Sequence))
                    .OrderBy(row => row.SubjectId).ThenBy(row => row.Sequence),
                cancellationToken)
            .Select(row => SubjectId.TryParse(row.SubjectId, out SubjectId subject)
                ? new StoredRow(row.Sequence, row.EntryId, row.Content).Read(handlerId, subject)
                : throw YipaiStorageException.CorruptEntry(handlerId, row.Sequence));
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Each call reads only the rows that were added since the last call, because entries never change. If the last known row is missing
    /// or different, as after a restore, the call reads everything again.
    /// </remarks>
    /// <exception cref="YipaiStorageException">YP0406: a row is damaged. No state is returned.</exception>
    public async ValueTask<ConsentState> GetStateAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        KnownEntries own = await RefreshAsync(handlerId, subjectId, cancellationToken).ConfigureAwait(false);
        var devices = new List<KnownEntries>();
        foreach (SubjectId device in ConsentState.DevicesOf(subjectId, own.Entries))
        {
            devices.Add(await RefreshAsync(handlerId, device, cancellationToken).ConfigureAwait(false));
        }

        if (own.Folded is not { } folded || !folded.IsOf(devices))
        {
            folded = new FoldedEntries(
                ConsentState.From(subjectId, own.Entries, [.. devices.SelectMany(device => device.Entries)]), devices);
            own.Folded = folded;
        }

        return folded.State;
    }

    /// <summary>Clears the entries in memory.</summary>
    /// <remarks>The database stays open.</remarks>
    public void Dispose() => _known.Dispose();

    private async ValueTask<KnownEntries> RefreshAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        var known = (KnownEntries?)_known.Get((handlerId, subjectId));
        List<StoredRow> rows = await ReadRowsAsync(handlerId, subjectId, known?.LastSequence ?? 0, cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            bool continues = rows.Count > 0 && rows[0].Sequence == known.LastSequence && rows[0].EntryId == known.LastEntryId;
            if (continues && rows.Count == 1)
            {
                return known;
            }

            rows = continues ? rows[1..] : await ReadRowsAsync(handlerId, subjectId, 0, cancellationToken).ConfigureAwait(false);
            known = continues ? known : null;
        }

        if (rows.Count == 0)
        {
            _known.Remove((handlerId, subjectId));
            return new KnownEntries([], -1, "");
        }

        List<LedgerEntry> entries = [.. known?.Entries ?? [], .. rows.Select(row => row.Read(handlerId, subjectId))];
        var read = new KnownEntries(entries, rows[^1].Sequence, rows[^1].EntryId);
        _known.Set((handlerId, subjectId), read, new MemoryCacheEntryOptions { Size = entries.Count });
        return read;
    }

    private Task<List<StoredRow>> ReadRowsAsync(
        HandlerId handlerId, SubjectId subjectId, long from, CancellationToken cancellationToken) => database.RunAsync(
        connection => connection.Command(Select, ("handler", handlerId.Value), ("subject", subjectId.Value), ("from", from))
            .ReadOnceAsync(row => new StoredRow(row.GetInt64(0), row.GetString(1), row.GetFieldValue<byte[]>(2)), cancellationToken),
        cancellationToken);

    private static string NameOf(Guid entryId) => entryId.ToString("N");

    private sealed record StoredRow(long Sequence, string EntryId, byte[] Content)
    {
        public LedgerEntry Read(HandlerId handlerId, SubjectId subjectId)
        {
            try
            {
                LedgerEntry entry = LedgerEntryFormat.Read(Content);
                bool isInPlace = entry.HandlerId == handlerId && entry.SubjectId == subjectId && NameOf(entry.EntryId) == EntryId;
                return isInPlace ? entry : throw YipaiStorageException.CorruptEntry(handlerId, Sequence);
            }
            catch (PrivacyException exception)
            {
                throw YipaiStorageException.CorruptEntry(handlerId, Sequence, exception);
            }
        }
    }
}
