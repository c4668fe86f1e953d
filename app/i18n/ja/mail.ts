export default {
  refusals: {},
};
