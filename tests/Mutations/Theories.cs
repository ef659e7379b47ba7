using System.Reflection;
using Xunit;
using Xunit.Sdk;

namespace Indicators.Mutations;

/// <summary>The tests of all measures, run one after the other on some library up to the first that fails.</summary>
internal sealed class Theories(byte[] library) : IAsyncDisposable
{
    // The quick ones first.
    private static readonly string[] Names =
        ["MeasureContractTests", "RegistryTests", "MeasureRemarksTests", "ExplanationTests", "PromiseTests"];

    private readonly Room _room = new(library);
    private readonly Dictionary<Type, object> _fixtures = [];

    /// <param name="isAsked">Of a test with its arguments.</param>
    /// <returns>Null where all pass.</returns>
    public async Task<string?> FirstFailing(Func<string, bool> isAsked)
    {
        var classes = _room.Classes.Where(type => Names.Contains(type.Name)).OrderBy(type => Names.IndexOf(type.Name));
        foreach (var method in classes.SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FactAttribute))))
        {
            foreach (var (name, arguments) in Cases(method))
            {
                if (isAsked(name) && !await Passes(method, arguments)) return name;
            }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var fixture in _fixtures.Values)
        {
            if (fixture is IAsyncLifetime living) await living.DisposeAsync();
            if (fixture is IDisposable disposable) disposable.Dispose();
        }

        _room.Unload();
    }

    // A theory that cannot say what it is about fails once.
    private static IEnumerable<(string Name, object?[]? Arguments)> Cases(MethodInfo method)
    {
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        if (!method.IsDefined(typeof(TheoryAttribute))) return [(name, [])];
        try
        {
            return [.. method.GetCustomAttributes<DataAttribute>().SelectMany(data => data.GetData(method))
                .Select(row => ($"{name}({string.Join(", ", row)})", row))];
        }
        catch (Exception fault) when (fault is TargetInvocationException or TypeInitializationException)
        {
            return [(name, null)];
        }
    }

    private async Task<bool> Passes(MethodInfo method, object?[]? arguments)
    {
        if (arguments is null) return false;
        try
        {
            var owner = method.DeclaringType!;
            var fixture = owner.GetInterfaces().SingleOrDefault(face => face.Name.StartsWith("IClassFixture", StringComparison.Ordinal));
            var test = Activator.CreateInstance(owner, fixture is null ? [] : [await Fixture(fixture.GenericTypeArguments[0])]);
            if (method.Invoke(test, arguments) is Task running) await running;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private async Task<object> Fixture(Type type)
    {
        if (_fixtures.TryGetValue(type, out var known)) return known;
        var made = Activator.CreateInstance(type)!;
        _fixtures.Add(type, made);
        if (made is IAsyncLifetime living) await living.InitializeAsync();
        return made;
    }
}
