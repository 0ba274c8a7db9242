using Yipai.Cases.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>The stores of one writer.</summary>
public sealed record CaseStores(ICaseStore Cases, IReporterStore Reporters);
