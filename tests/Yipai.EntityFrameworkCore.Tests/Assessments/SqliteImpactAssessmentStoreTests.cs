using Yipai.EntityFrameworkCore.Assessments;
using Yipai.Privacy.Server.Assessments;

namespace Yipai.EntityFrameworkCore.Tests.Assessments;

public sealed class SqliteImpactAssessmentStoreTests : ImpactAssessmentStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IImpactAssessmentStore> OpenAsync() => new DatabaseImpactAssessmentStore(await _stores.OpenAsync());
}
