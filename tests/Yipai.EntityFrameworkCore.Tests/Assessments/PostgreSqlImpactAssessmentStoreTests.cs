using Yipai.EntityFrameworkCore.Assessments;
using Yipai.Privacy.Server.Assessments;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Assessments;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlImpactAssessmentStoreTests(PostgreSqlServer server) : ImpactAssessmentStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IImpactAssessmentStore> OpenAsync() => new DatabaseImpactAssessmentStore(await _stores.OpenAsync());
}
