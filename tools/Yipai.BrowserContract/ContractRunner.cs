using System.Reflection;
using Xunit.Sdk;

namespace Yipai.BrowserContract;

/// <summary>Runs facts and theories in the page, one after the other, because a browser offers the test runner no threads.</summary>
internal static class ContractRunner
{
    public static async Task<IReadOnlyList<ContractResult>> RunAsync(params Type[] classes)
    {
        var results = new List<ContractResult>();
        foreach (MethodInfo method in classes.SelectMany(type => type.GetMethods()).Where(IsTest))
        {
            DataAttribute[] data = [.. method.GetCustomAttributes<DataAttribute>()];
            foreach (object[] row in data.Length == 0 ? [[]] : data.SelectMany(attribute => attribute.GetData(method)))
            {
                results.Add(await RunAsync(method, row));
            }
        }

        return results;
    }

    private static bool IsTest(MethodInfo method) => method.GetCustomAttribute<FactAttribute>() is not null;

    private static async Task<ContractResult> RunAsync(MethodInfo method, object[] row)
    {
        string test = $"{method.ReflectedType!.Name}.{method.Name}({string.Join(", ", row)})";
        object instance = Activator.CreateInstance(method.ReflectedType)!;
        try
        {
            if (method.Invoke(instance, row) is Task task)
            {
                await task;
            }

            return new ContractResult(test, null);
        }
        catch (Exception exception)
        {
            Exception cause = exception is TargetInvocationException { InnerException: { } inner } ? inner : exception;
            return new ContractResult(test, cause.ToString());
        }
    }
}
