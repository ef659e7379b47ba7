using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>
/// Rows are objects with the columns that they describe (<see cref="DescribedRows"/>), whatever properties they are made of.
/// </summary>
internal sealed class RowContracts(ISerializerDataContractResolver others) : ISerializerDataContractResolver
{
    public DataContract GetDataContractForType(Type type) =>
        DescribedRows.ColumnsOf(type) is null ? others.GetDataContractForType(type) : DataContract.ForObject(type, []);

    /// <summary>Takes the place of what Swashbuckle has, and asks it about all that is no row.</summary>
    public static void Register(IServiceCollection services)
    {
        var known = services.Last(service => service.ServiceType == typeof(ISerializerDataContractResolver));
        services.Remove(known);
        services.AddTransient<ISerializerDataContractResolver>(
            provider => new RowContracts((ISerializerDataContractResolver)known.ImplementationFactory!(provider)));
    }
}
