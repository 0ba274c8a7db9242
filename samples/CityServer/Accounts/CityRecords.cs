using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Retention;

namespace Yipai.Samples.CityServer;

/// <summary>Reads and erases what the city's own tables hold about a person. Carrying out an order twice changes nothing more.</summary>
public sealed class CityRecords(
    IDbContextFactory<CityContext> contexts, AccountRecords accounts, ReporterTraces traces, InMemoryPersonInbox inbox)
    : IPersonalDataSource
{
    public string Name => "account and cases";

    public DataItemSet Items => DataItemSet.Of(
        DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword,
        DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo,
        DataItems.PersonName, DataItems.PrecisePosition);

    public async IAsyncEnumerable<HeldItem> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (await accounts.FindAsync(subjectId, cancellationToken) is { } account)
        {
            yield return new HeldItem(DataItems.AccountName, account.AccountName, default);
            yield return new HeldItem(DataItems.MobileNumber, account.MobileNumber, default);
        }
    }

    public async ValueTask EraseAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        inbox.Erase(order.HandlerId, order.SubjectId);
        await accounts.EraseAsync(order.SubjectId, cancellationToken);
    }

    /// <summary>Removes every link from the cases to the person. The cases themselves stay.</summary>
    public async ValueTask DeidentifyAsync(ErasureOrder order, CancellationToken cancellationToken = default) =>
        await traces.CutAsync(order.SubjectId, cancellationToken);

    /// <summary>Deletes the sessions, because nobody can use the account without a session.</summary>
    public async ValueTask RestrictAsync(ErasureOrder order, CancellationToken cancellationToken = default)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Sessions.Where(row => row.SubjectId == order.SubjectId.Value).ExecuteDeleteAsync(cancellationToken);
    }

    public ValueTask CorrectAsync(
        HandlerId handlerId, SubjectId subjectId, HeldItem corrected, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("This sample has no endpoint for corrections.");
}
