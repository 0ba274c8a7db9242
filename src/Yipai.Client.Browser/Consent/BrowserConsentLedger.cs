using System.Runtime.CompilerServices;
using System.Text;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Browser.Consent;

/// <summary>Keeps this device's own record of notices and consents, encrypted, so that the guard can decide offline.</summary>
internal sealed class BrowserConsentLedger(BrowserDatabase database, IOutboxProtector protector) : IConsentLedger
{
    private const string Kind = "consent";

    /// <inheritdoc/>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string key = $"{Kind}/{entry.EntryId:N}";
        byte[] content = await protector.SealAsync(LedgerEntryFormat.Write(entry), RowName(key), cancellationToken).ConfigureAwait(false);
        await database.AppendAsync(
            new StoredRow(key) { Subject = entry.SubjectId.Value, Handler = entry.HandlerId.Value }, content, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// When an entry cannot be decrypted, every consent record before it stops counting, because the lost entry may have been a withdrawal
    /// (PIPL 15).
    /// </remarks>
    public async IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var entries = new List<LedgerEntry>();
        foreach (StoredRow row in (await database.ReadAppendedAsync(Kind, subjectId.Value, cancellationToken).ConfigureAwait(false))
            .Where(row => row.Handler == handlerId.Value))
        {
            if (await TryReadAsync(row.Key, cancellationToken).ConfigureAwait(false) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                entries.Clear();
            }
        }

        foreach (LedgerEntry entry in entries)
        {
            yield return entry;
        }
    }

    private async ValueTask<LedgerEntry?> TryReadAsync(string key, CancellationToken cancellationToken)
    {
        byte[] content = await database.ReadContentAsync($"{key}/", cancellationToken).ConfigureAwait(false) ?? [];
        byte[]? plain = await protector.TryOpenAsync(content, RowName(key), cancellationToken).ConfigureAwait(false);
        try
        {
            return plain is null ? null : LedgerEntryFormat.Read(plain);
        }
        catch (PrivacyException)
        {
            return null;
        }
    }

    private static byte[] RowName(string key) => Encoding.UTF8.GetBytes(key);
}
