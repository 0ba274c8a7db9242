namespace Yipai.Sdk.ConformanceTests;

/// <summary>A test that says which clause it covers.</summary>
/// <param name="Clause">The id of the clause.</param>
/// <param name="Reading">The reading of the policy for which the test holds.</param>
/// <param name="Project">The test project.</param>
/// <param name="FullName">The full names of class and method.</param>
/// <param name="IsLong">Whether the test takes many seconds and so is no test to try many mistakes with.</param>
internal sealed record CoveringTest(string Clause, CoveredReading Reading, string Project, string FullName, bool IsLong = false)
{
    /// <summary>Type and method, as a reader looks for them.</summary>
    public string Name => string.Join('.', FullName.Split('.')[^2..]);
}
