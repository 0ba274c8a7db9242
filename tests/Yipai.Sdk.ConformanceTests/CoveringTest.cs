namespace Yipai.Sdk.ConformanceTests;

/// <summary>A test that says which clause it covers.</summary>
internal sealed record CoveringTest(string Clause, CoveredReading Reading, string Project, string FullName)
{
    /// <summary>Type and method, as a reader looks for them.</summary>
    public string Name => string.Join('.', FullName.Split('.')[^2..]);
}
