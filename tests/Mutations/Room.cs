using System.Reflection;
using System.Runtime.Loader;

namespace Indicators.Mutations;

/// <summary>A library and its tests apart from all others, so that nothing that one of them keeps meets another.</summary>
internal sealed class Room(byte[] library) : AssemblyLoadContext(isCollectible: true)
{
    private const string Tests = "Indicators.Tests";

    public IEnumerable<Type> Classes => LoadFromAssemblyName(new(Tests)).GetTypes();

    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
    {
        "Indicators" => LoadFromStream(new MemoryStream(library)),
        Tests => LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, $"{Tests}.dll")))),
        _ => null,
    };
}
