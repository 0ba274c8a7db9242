using Yipai.Privacy.Server.Assessments;

namespace Yipai.EntityFrameworkCore.Tests.Assessments;

public sealed class MemoryImpactAssessmentStoreTests : ImpactAssessmentStoreContract
{
    private readonly InMemoryImpactAssessmentStore _store = new();

    protected override Task<IImpactAssessmentStore> OpenAsync() => Task.FromResult<IImpactAssessmentStore>(_store);
}
