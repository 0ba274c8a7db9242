using System.Reflection;

namespace Yipai.Cases.Tests.Workflow;

/// <summary>Compares two states of a case, property by property.</summary>
internal static class CaseStates
{
    private static readonly PropertyInfo[] Properties = typeof(CaseFile).GetProperties();

    public static void AssertSame(CaseFile expected, CaseFile actual)
    {
        foreach (PropertyInfo property in Properties)
        {
            Assert.Equal(property.GetValue(expected), property.GetValue(actual));
        }
    }
}
