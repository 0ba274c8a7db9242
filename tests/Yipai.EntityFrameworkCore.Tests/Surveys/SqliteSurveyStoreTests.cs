using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.Surveys;

public sealed class SqliteSurveyStoreTests : SurveyStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    private protected override Task<YipaiDatabase> OpenDatabaseAsync() => _stores.OpenAsync();
}
