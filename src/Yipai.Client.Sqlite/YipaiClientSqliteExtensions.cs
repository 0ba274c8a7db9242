using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Outbox;
using Yipai.Client.Sessions;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Consent;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Drafts;
using Yipai.Client.Sqlite.Keys;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite.Sessions;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps a client's drafts, outbox, choices and session in SQLite.</summary>
public static class YipaiClientSqliteExtensions
{
    /// <summary>Keeps everything in a file, sealed under a key beside it; touches no disk before first use.</summary>
    /// <param name="builder">The client.</param>
    /// <param name="path">The database file; the key stands in <c>path.key</c> unless the host registers an <see cref="IOutboxProtector"/>.</param>
    public static IYipaiClientBuilder UseSqlite(this IYipaiClientBuilder builder, string path)
    {
        builder.Services.TryAddSingleton<IOutboxProtector>(_ => new KeyFileProtector($"{path}.key"));
        builder.Services.AddSingleton(_ => new SqliteDatabase(path));
        builder.Services.Replace(ServiceDescriptor.Singleton<IOutbox, SqliteOutbox>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IDraftStore, SqliteDraftStore>());
        builder.Services.Replace(ServiceDescriptor.Singleton<IConsentLedger, SqliteConsentLedger>());
        builder.Services.Replace(ServiceDescriptor.Singleton<ISessionStore, SqliteSessionStore>());
        return builder;
    }
}
