using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Hosting;
using Yipai.Client.Sessions;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Consent;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Drafts;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers SQLite stores for a client's drafts, outbox, consent records, receipts and session.</summary>
public static class YipaiClientSqliteExtensions
{
    /// <summary>Keeps the data of the client in one SQLite file, encrypted under a key file beside it.</summary>
    /// <remarks>
    /// Creates no file before the first use. Give each named client its own file, because two clients must not share one.
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="path">
    /// The path of the database file. The key is in <c>path.key</c>, unless the host registers its own <see cref="IOutboxProtector"/>. For
    /// a named client, the host registers the protector under the name of the client.
    /// </param>
    public static IYipaiClientBuilder UseSqlite(this IYipaiClientBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.Services.TryAdd(ClientServices.Describe<IOutboxProtector>(builder.Name, _ => new KeyFileProtector($"{path}.key")));
        builder.Services.Replace(ClientServices.Describe(builder.Name, of => new SqliteDatabase(path, of.Shared<TimeProvider>())));
        builder.Services.Replace(ClientServices.Describe<IStoreSize>(builder.Name, _ => new SqliteSize(path)));
        builder.Services.Replace(
            ClientServices.Describe<IOutbox>(builder.Name, of => new SqliteOutbox(of.Own<SqliteDatabase>(), of.Own<IOutboxProtector>())));
        builder.Services.Replace(ClientServices.Describe<IDraftStore>(
            builder.Name, of => new SqliteDraftStore(of.Own<SqliteDatabase>(), of.Own<IOutboxProtector>(), of.Catalogue)));
        builder.Services.Replace(ClientServices.Describe<IConsentLedger>(
            builder.Name, of => new SqliteConsentLedger(of.Own<SqliteDatabase>(), of.Own<IOutboxProtector>())));
        builder.Services.Replace(ClientServices.Describe<IReceiptStore>(
            builder.Name, of => new SqliteReceiptStore(of.Own<SqliteDatabase>(), of.Own<IOutboxProtector>())));
        builder.Services.Replace(ClientServices.Describe<ISessionStore>(
            builder.Name, of => new SqliteSessionStore(of.Own<SqliteDatabase>(), of.Own<IOutboxProtector>())));
        return builder;
    }
}
